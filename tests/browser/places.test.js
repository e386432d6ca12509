import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { eventually } from "./driver/eventually.js";
import { ForethoughtBrowser } from "./driver/forethought_browser.js";
import { Tab } from "./driver/tab.js";

/** @type {ForethoughtBrowser} */
let browser;
before(async () => {
  browser = await ForethoughtBrowser.open();
});
after(() => browser.close());

const RISKY = "Her NHS number is 943 476 5919, she says";

/** @returns {Promise<Tab>} */
function openPage() {
  return Tab.open(browser.context, "https://x.com/practice");
}

test("only what is on screen of a scrolled box is underlined", async () => {
  const tab = await openPage();
  const box = tab.page.locator("textarea");
  await box.click();
  await tab.page.keyboard.insertText(`${"a line\n".repeat(30)}${RISKY}${"\na line".repeat(30)}`);
  const scroll = (/** @type {number} */ share) =>
    box.evaluate((area, share) => {
      area.scrollTop = (area.scrollHeight - area.clientHeight) * share;
    }, share);

  await scroll(0.5);
  await eventually(async () => assert.notEqual((await tab.overlay.underlines()).length, 0));

  await scroll(0);
  await eventually(async () => assert.deepEqual(await tab.overlay.underlines(), []));
  await tab.overlay.showsState(/to look at/);
  await tab.close();
});

test("a box that a script clears without an event has no flags any more", async () => {
  const tab = await openPage();
  await tab.page.locator("textarea").click();
  await tab.page.keyboard.type(RISKY);
  await eventually(async () => assert.notEqual((await tab.overlay.underlines()).length, 0));

  await tab.page.locator("textarea").evaluate((box) => {
    /** @type {HTMLTextAreaElement} */ (box).value = "";
  });

  await eventually(async () => assert.deepEqual(await tab.overlay.underlines(), []));
  await eventually(async () => assert.equal(await tab.overlay.state(), null));
  await tab.close();
});

test("a text that is too long is not checked, and says so", async () => {
  const tab = await openPage();
  await tab.page.locator("textarea").click();

  await tab.page.keyboard.insertText("word ".repeat(20_001));

  await tab.overlay.showsState(/too long/);
  await tab.close();
});

test("a page whose extension was reloaded says that it is not checked", async () => {
  const tab = await openPage();
  await tab.page.locator("textarea").click();
  await tab.page.keyboard.type(RISKY);
  await eventually(async () => assert.notEqual((await tab.overlay.underlines()).length, 0));
  // Opened while there is an extension that may.
  await tab.overlay.look((root) => {
    Object.assign(globalThis, { rootBefore: root });
  });

  await browser.reloadExtension();

  await eventually(async () => {
    const state = await tab.world.evaluate('rootBefore.querySelector(".state")?.textContent');
    assert.match(String(state), /Reload this page/);
  });
  await eventually(async () => {
    assert.equal(await tab.world.evaluate('rootBefore.querySelectorAll(".flag").length'), 0);
  });
  await tab.close();
});
