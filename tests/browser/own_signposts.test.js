import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openBox } from "./driver/boxes.js";
import { eventually } from "./driver/eventually.js";
import { ForethoughtBrowser } from "./driver/forethought_browser.js";

/** @type {ForethoughtBrowser} */
let browser;
before(async () => {
  browser = await ForethoughtBrowser.open();
});
after(() => browser.close());

test("a text of the user's own is offered in a card and can be inserted", async () => {
  const own = { id: "own.1", title: "Our practice", text: "Please ring us, we are in until six." };
  const options = await browser.openOptions();
  await options.evaluate((signpost) => {
    const port = chrome.runtime.connect({ name: "page" });
    port.postMessage({ type: "prefer", id: 1, preferences: { signposts: [signpost] } });
  }, own);
  const { tab, box } = await openBox(browser, "X post");
  await box.type("Mrs Doris Pemberton in bed 4 has dementia");
  await tab.overlay.showsState(/to look at/);

  await box.press("Alt+f");
  await tab.overlay.showsCard(/Our practice/);
  await tab.overlay.press('.card [aria-label="Our practice"] button', "Insert short text");

  await eventually(async () => assert.match(await box.text(), /dementia Please ring us/));
  await tab.close();
});
