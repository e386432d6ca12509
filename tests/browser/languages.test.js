import assert from "node:assert/strict";
import { test } from "node:test";
import { SERIOUS } from "./both/pausing.js";
import { openBox } from "./driver/boxes.js";
import { eventually } from "./driver/eventually.js";
import { ForethoughtBrowser } from "./driver/forethought_browser.js";
import { languageOf, messagesIn, wordsIn } from "./driver/languages.js";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("./driver/tab.js").Tab} Tab */

/**
 * @param {string[]} shown
 * @param {string} language
 * @param {number} least how many words are in it
 */
function isIn(shown, language, least) {
  const { inLanguage, inEnglish } = languageOf(shown, language);
  assert.deepEqual(inEnglish, []);
  assert.ok(
    inLanguage.length >= least,
    `${inLanguage.length} in "${language}": ${shown.join(" | ")}`,
  );
}

/** @param {Page} page */
const wordsOn = (page) => page.locator("html").evaluate(wordsIn);

/** @param {Tab} tab */
const wordsOver = (tab) => tab.overlay.look(wordsIn);

for (const language of ["cy", "ga"]) {
  const own = messagesIn(language);

  test(`${language}: every part of the options is in it, once all of it is there`, async (t) => {
    const browser = await ForethoughtBrowser.open({ language });
    t.after(() => browser.close());
    const options = await browser.openOptions();
    await options.locator("#categories .disclosure").first().click();
    await options.locator(".rule .disclosure").first().click();
    await options.locator("#signposts-list .disclosure").first().click();
    await options.getByText(own.options_rule_id.message.split("$")[0].trim()).first().waitFor();

    isIn(await wordsOn(options), language, 100);
    assert.equal(await options.evaluate(() => document.documentElement.lang), language);
    assert.equal(await options.title(), own.options_title.message);
  });

  test(`${language}: the popup, a card, the panel and the pause are in it`, async (t) => {
    const browser = await ForethoughtBrowser.open({ language });
    t.after(() => browser.close());
    const popup = await browser.openPage("popup");
    await eventually(async () => isIn(await wordsOn(popup), language, 10));
    await popup.close();
    const { tab, box } = await openBox(browser, "X post");
    await box.type(SERIOUS);
    await tab.overlay.pressFlag();

    await tab.overlay.showsCard(new RegExp(own.panel_open.message));
    isIn(await wordsOver(tab), language, 5);
    await tab.overlay.press(".card button", own.panel_open.message);
    await tab.overlay.textOf(".panel details");
    isIn(await wordsOver(tab), language, 5);
    await box.press("Escape");
    await tab.overlay.showsNoCard();
    await box.pressButton("Post");
    await tab.overlay.showsCard(new RegExp(own.pause_title.message));
    isIn(await wordsOver(tab), language, 5);
  });
}
