import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openBox } from "./driver/boxes.js";
import { ForethoughtBrowser } from "./driver/forethought_browser.js";

/** @typedef {import("./driver/tab.js").Tab} Tab */

/** @type {ForethoughtBrowser} */
let browser;
before(async () => {
  browser = await ForethoughtBrowser.open();
});
after(() => browser.close());

/** @returns a box of X with a flag in it */
async function openRiskyBox() {
  const { tab, box } = await openBox(browser, "X post");
  await box.type("Mrs Doris Pemberton in bed 4 has dementia");
  await tab.overlay.showsState(/to look at/);
  return { tab, box };
}

/**
 * @param {Tab} tab
 * @returns {Promise<boolean>} whether the page hears of Alt+F, and the browser may do with it what it does
 */
async function isLeftAlone({ page }) {
  await page.evaluate(() => {
    const heard = /** @type {KeyboardEvent[]} */ ([]);
    Object.assign(window, { heard });
    document.addEventListener("keydown", (event) => event.code === "KeyF" && heard.push(event));
  });
  await page.keyboard.press("Alt+f");
  return page.evaluate(() => {
    const heard = /** @type {KeyboardEvent[]} */ (Reflect.get(window, "heard"));
    return heard.length === 1 && !heard[0].defaultPrevented;
  });
}

test("Alt+F is the page's and the browser's in another field, while a draft waits", async () => {
  const { tab } = await openRiskyBox();
  await tab.page.evaluate(() => {
    const field = document.body.appendChild(document.createElement("input"));
    field.focus();
  });

  assert.equal(await isLeftAlone(tab), true);

  assert.equal(await tab.overlay.card(), null);
  await tab.close();
});

test("on a Mac Option+F writes what it does", async () => {
  const { tab } = await openRiskyBox();
  const session = await tab.page.context().newCDPSession(tab.page);
  const userAgent = await tab.page.evaluate(() => navigator.userAgent);
  await session.send("Emulation.setUserAgentOverride", { userAgent, platform: "MacIntel" });

  assert.equal(await isLeftAlone(tab), true);

  assert.equal(await tab.overlay.card(), null);
  await tab.close();
});

test("Alt+F opens the card also where the focus is on the mark beside the box", async () => {
  const { tab } = await openRiskyBox();
  await tab.overlay.look((root) => {
    /** @type {HTMLElement | null} */ (root.querySelector(".state.button"))?.focus();
  });

  assert.equal(await isLeftAlone(tab), false);

  await tab.overlay.showsCard(/Not this time/);
  await tab.close();
});

test("what is said beside the box names the key of the command", async () => {
  const { tab } = await openRiskyBox();
  const [background] = browser.context.serviceWorkers();
  const shortcut = await background.evaluate(async () => {
    const commands = await chrome.commands.getAll();
    return commands.find(({ name }) => name === "open-card")?.shortcut;
  });

  const [, named] = /Press (\S+) to read/.exec((await tab.overlay.state()) ?? "") ?? [];

  assert.equal(named, shortcut);
  assert.ok(shortcut);
  await tab.close();
});
