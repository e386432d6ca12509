import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { lastAsked, listen } from "./driver/asked.js";
import { eventually } from "./driver/eventually.js";
import { ForethoughtBrowser } from "./driver/forethought_browser.js";
import { isNeverPaused, waitForAnswers } from "./driver/patience.js";
import { PICTURE } from "./driver/picture.js";
import { openSiteBox, SITE_BOXES } from "./driver/site_boxes.js";

/** Where a picture goes with what is written. */
const PLACES = [
  ...["X post", "X reply", "Facebook post for friends", "Facebook post in a private group"],
  ...["Messenger message", "Threads post", "LinkedIn post", "Reddit post", "Reddit comment"],
  ...["Bluesky post", "Bluesky reply", "Instagram comment", "LinkedIn comment"],
  ...["Facebook comment in a group"],
];

/** @type {ForethoughtBrowser} */
let browser;
before(async () => {
  browser = await ForethoughtBrowser.open();
});
after(() => browser.close());

for (const place of PLACES) {
  test(`${place}: the host hears of a picture once it is chosen`, async () => {
    const { tab, box } = await openSiteBox(browser, place);
    await listen(tab);
    const words = async (/** @type {string} */ text) => {
      if (SITE_BOXES[place].atOnce) await box.dictate(text);
      else await box.type(text);
    };
    const attachment = async () => (await lastAsked(tab, "check"))?.context.attachment;
    await box.locator.click();
    await words("One ");
    await eventually(async () => assert.equal(await attachment(), false));

    await box.choosePicture(PICTURE);
    await box.locator.focus();
    await words("more ");

    await eventually(async () => assert.equal(await attachment(), true));
    await tab.close();
  });
}

test("a picture that is added after the last word is asked about with it", async () => {
  const { tab, box } = await openSiteBox(browser, "X post");
  await listen(tab);
  await isNeverPaused(tab);
  await waitForAnswers(tab);
  const text = "My patient in theatre just now";
  await box.type(text);
  await eventually(async () => {
    const last = await lastAsked(tab, "check");
    assert.deepEqual([last?.text, last?.context.attachment], [text, false]);
  });

  await box.choosePicture(PICTURE);
  await box.pressButton("Post");

  await tab.overlay.showsCard(/Before you post/);
  assert.deepEqual(await tab.sent(), []);
  await tab.close();
});
