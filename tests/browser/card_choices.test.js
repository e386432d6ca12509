import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { dateIn } from "../../extension/background/review_date.js";
import { openBox } from "./driver/boxes.js";
import { eventually } from "./driver/eventually.js";
import { ForethoughtBrowser } from "./driver/forethought_browser.js";
import { prefer } from "./driver/prefer.js";

const RECOMMENDED = "Everyone should download this app for anxiety, it's better than therapy";
const RISKY = "Mrs Doris Pemberton in bed 4 has dementia";

/** @type {ForethoughtBrowser} */
let browser;
before(async () => {
  browser = await ForethoughtBrowser.open();
});
after(() => browser.close());

test("the card about a picture holds the check of consents, and its ticks are kept nowhere", async () => {
  const { tab, box } = await openBox(browser, "X post");
  await box.type("Selfie with my patient on the ward, she said I could post it");
  await tab.overlay.showsState(/to look at/);

  await box.press("Alt+f");
  await tab.overlay.press(".card summary", "Before you share a picture");
  await tab.overlay.press(".card .ticks label", "Location data is removed");
  const ticked = () => tab.overlay.look((root) => root.querySelectorAll(".ticks :checked").length);

  await eventually(async () => assert.equal(await ticked(), 1));
  await box.press("Escape");
  await tab.overlay.showsNoCard();
  await box.press("Alt+f");
  await tab.overlay.press(".card summary", "Before you share a picture");
  await tab.overlay.showsCard(/Nothing that you tick is kept/);
  assert.equal(await ticked(), 0);
  await tab.close();
});

test("a rule can be turned off on one site, and speaks on others", async () => {
  const draft = "The consultant on call is a useless lazy cow and everyone knows it";
  const first = await openBox(browser, "X post");
  await first.box.type(draft);
  await first.tab.overlay.showsState(/to look at/);

  await first.box.press("Alt+f");
  const title = await first.tab.overlay.textOf(".card h2");
  await first.tab.overlay.press(".card button", "Off on this site");
  await first.tab.overlay.showsState(/Nothing found/);
  await first.tab.overlay.showsNoCard();
  const later = await openBox(browser, "X post");
  await later.box.type(draft);
  const elsewhere = await openBox(browser, "Facebook post");
  await elsewhere.box.type(draft);

  await elsewhere.tab.overlay.showsState(/to look at/);
  await elsewhere.box.press("Alt+f");
  await elsewhere.tab.overlay.showsCard(new RegExp(title));
  await later.tab.page.bringToFront();
  await later.tab.overlay.showsState(/Nothing found/);
  await later.box.press("Alt+f");
  await later.tab.overlay.showsCard(/Look at this draft again/);
  for (const { tab } of [first, later, elsewhere]) await tab.close();
});

test("a flag that is wrong goes, and is counted here by its rule alone", async () => {
  const { tab, box } = await openBox(browser, "X post");
  await box.type(RISKY);
  await tab.overlay.showsState(/4 things/);

  await box.press("Alt+f");
  await tab.overlay.press(".card button", "This flag is wrong");
  await tab.overlay.showsState(/3 things/);

  const options = await browser.openOptions();
  const kept = await eventually(async () => {
    const all = await options.evaluate(() => chrome.storage.local.get(null));
    const { wrong } = /** @type {Preferences} */ (all.preferences);
    assert.deepEqual(Object.values(wrong), [1]);
    return all;
  });
  assert.doesNotMatch(JSON.stringify(kept), /Doris|dementia/);
  await tab.close();
});

test("who recommends something can be reminded to look again, and only the day is kept", async () => {
  const { tab, box } = await openBox(browser, "X post");
  const open = async () => {
    await box.press("Alt+f");
    await tab.overlay.press(".card summary", "Before you recommend something");
  };
  await box.type(RECOMMENDED);
  await tab.overlay.showsState(/to look at/);

  await open();
  await tab.overlay.press(".card button", "Remind me in 90 days");
  await tab.overlay.showsCard(/You will be reminded in 90 days/);
  const options = await browser.openOptions();
  const kept = await options.evaluate(() => chrome.storage.local.get(null));
  await options.close();
  await box.press("Escape");
  await open();

  await tab.overlay.showsCard(/A reminder to look over your accounts is set/);
  const { nextReview } = /** @type {Preferences} */ (kept.preferences);
  assert.equal(nextReview, dateIn(90));
  assert.doesNotMatch(JSON.stringify(kept), /download|anxiety|recommendation/i);
  await tab.close();
});

test("who has let the day of a reminder pass can set another", async () => {
  const options = await browser.openOptions();
  await prefer(options, { nextReview: "2026-01-05" });
  const { tab, box } = await openBox(browser, "X post");
  await box.type(RECOMMENDED);
  await tab.overlay.showsState(/to look at/);

  await box.press("Alt+f");
  await tab.overlay.press(".card summary", "Before you recommend something");
  await tab.overlay.press(".card button", "Remind me in 90 days");

  await tab.overlay.showsCard(/You will be reminded in 90 days/);
  await options.getByText("Next reminder:").waitFor();
  await options.close();
  await tab.close();
});
