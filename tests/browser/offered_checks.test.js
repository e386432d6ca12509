import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { lastAsked, listen } from "./driver/asked.js";
import { openBox } from "./driver/boxes.js";
import { eventually } from "./driver/eventually.js";
import { ForethoughtBrowser } from "./driver/forethought_browser.js";
import { PICTURE } from "./driver/picture.js";
import { openSiteBox } from "./driver/site_boxes.js";

/** @typedef {import("./driver/compose_box.js").ComposeBox} ComposeBox */
/** @typedef {import("./driver/tab.js").Tab} Tab */

const RECOMMENDED = "Everyone should download this app for anxiety, it's better than therapy";

/** @type {ForethoughtBrowser} */
let browser;
before(async () => {
  browser = await ForethoughtBrowser.open();
});
after(() => browser.close());

for (const [place, title, item] of /** @type {const} */ ([
  ["Google Business reply", /Before you reply to a review/, /Treat it as a complaint/],
  ["Facebook post in a private group", /Before you post in this group/, /Who can join/],
  ["Instagram caption", /Before you share a picture/, /Location data is removed/],
])) {
  test(`${place}: a check is offered before anything is written, and once`, async () => {
    const { tab, box } = await openSiteBox(browser, place);
    await box.locator.click();

    await tab.overlay.showsState(title);
    await tab.overlay.press(".state.offer");
    await tab.overlay.showsCard(item);
    await eventually(async () => assert.equal(await isBesideBox(tab, box), true));
    await box.press("Escape");

    await tab.overlay.showsNoCard();
    await box.dictate("The canteen has new chairs");
    await tab.overlay.showsState(/Nothing found/);
    await tab.close();
  });
}

test("the check of a picture is offered for every picture, and once for each", async () => {
  const { tab, box } = await openSiteBox(browser, "X post");
  const look = async () => {
    await box.choosePicture(PICTURE);
    await box.locator.focus();
    await tab.overlay.showsState(/Before you share a picture/);
    await tab.overlay.press(".state.offer");
    await tab.overlay.showsCard(/Location data is removed/);
    await box.press("Escape");
    await tab.overlay.showsNoCard();
  };
  await box.locator.click();

  await look();
  await box.type("The canteen has new chairs");
  await tab.overlay.showsState(/Nothing found/);
  await box.pressButton("Post");
  await box.holds("");

  await look();
  await tab.close();
});

test("in chats at one address the check of a group is offered in each group, and once there", async () => {
  const tab = await browser.openTab("https://web.whatsapp.com/?group");
  const box = tab.box('[role="textbox"]', "message");
  const open = (/** @type {string} */ group) => tab.locator(`button:has-text("${group}")`).click();
  const look = async () => {
    await tab.overlay.showsState(/Before you post in this group/);
    await tab.overlay.press(".state.offer");
    await tab.overlay.showsCard(/Who can join/);
    await box.press("Escape");
    await tab.overlay.showsNoCard();
  };
  await box.type("The canteen has new chairs");

  await look();
  await tab.overlay.showsState(/Nothing found/);
  await open("Open group 1");
  await look();
  await open("Open group 0");

  await tab.overlay.showsState(/Nothing found/);
  await tab.close();
});

test("by keyboard the check that is offered beside flags is found behind a card", async () => {
  const { tab, box } = await openSiteBox(browser, "X post");
  await box.type(RECOMMENDED);
  await box.choosePicture(PICTURE);
  await box.locator.focus();
  await tab.overlay.textOf(".both");

  await box.press("Alt+f");
  await tab.overlay.showsCard(/Turn this rule off/);
  await box.tabTo(/^More checks/);
  await box.press("Enter");

  await tab.overlay.showsCard(/Location data is removed/);
  await tab.close();
});

test("a check is offered beside the number of flags", async () => {
  const { tab, box } = await openSiteBox(browser, "X post");
  await box.type(RECOMMENDED);
  await tab.overlay.showsState(/to look at/);

  await box.choosePicture(PICTURE);

  assert.equal(await tab.overlay.textOf(".both .state.offer"), "Before you share a picture");
  assert.match(await tab.overlay.textOf(".both .state"), /^Public \d$/);
  await tab.overlay.press(".state.offer");
  await tab.overlay.showsCard(/Location data is removed/);
  await eventually(async () => {
    assert.equal(await tab.overlay.look((root) => root.querySelector(".both") === null), true);
  });
  await tab.close();
});

test("where nothing tells that a review is answered, the user can say so, and take it back", async () => {
  const { tab, box } = await openBox(browser, "X post");
  const choose = async () => {
    await tab.overlay.press(".panel summary", "Before you reply to a review");
    await tab.overlay.press(".panel label", "I am answering a review here");
  };
  await box.type("Our records show that you were seen by the hygienist");
  await tab.overlay.showsState(/Nothing found/);

  await box.press("Alt+f");
  await choose();
  await tab.overlay.showsState(/to look at/);
  await box.press("Escape");
  await box.press("Alt+f");
  await tab.overlay.showsCard(/This confirms that someone was seen/);

  await tab.overlay.press(".card button", "More checks");
  await choose();
  await tab.overlay.showsState(/Nothing found/);
  await tab.close();
});

test("a box is for one thing: a closed group is no review, and can be taken back", async () => {
  const { tab, box } = await openBox(browser, "X post");
  await listen(tab);
  const choose = (/** @type {string} */ check, /** @type {string} */ words) =>
    tab.overlay
      .press(".panel details:not([open]) summary", check)
      .then(() => tab.overlay.press(".panel label", words));
  const checked = (/** @type {string} */ surface, /** @type {string} */ audience) =>
    eventually(async () => {
      const { context } = await lastAsked(tab, "check");
      assert.deepEqual([context.surface, context.audience], [surface, audience]);
    });
  const ticked = () =>
    tab.overlay.look((root) =>
      [...root.querySelectorAll(".choice :checked")].map((one) => one.getAttribute("name")),
    );
  await box.type("The canteen has new chairs");
  await tab.overlay.showsState(/Nothing found/);

  await box.press("Alt+f");
  await choose("Before you reply to a review", "I am answering a review here");
  await checked("review-reply", "public");
  await choose("Before you post in this group", "This is a closed group");

  await checked("closed-group", "group");
  assert.deepEqual(await ticked(), ["closed-group"]);
  await tab.overlay.showsState(/^Group: Nothing found/);
  await tab.overlay.press(".panel label", "This is a closed group");
  await checked("post", "public");
  await tab.close();
});

test("what is answered stays known where the user says that the group is closed", async () => {
  const place = "Facebook comment in a group that does not say which it is";
  const { tab, box } = await openSiteBox(browser, place);
  await listen(tab);
  await box.type("thinking of you hun x");
  await tab.overlay.showsState(/to look at/);

  await box.press("Alt+f");
  await tab.overlay.press(".card button", "More checks");
  const first = await tab.overlay.textOf(".panel h3 + details summary");
  await tab.overlay.press(".panel summary", "Before you post in this group");
  await tab.overlay.press(".panel label", "This is a closed group");

  assert.equal(first, "Before you post in this group");
  await eventually(async () => {
    const { context } = await lastAsked(tab, "check");
    assert.equal(context.surface, "closed-group");
    assert.match(context.parent, /I've got the tablets here/);
  });
  await tab.overlay.showsState(/to look at/);
  await tab.close();
});

/**
 * Whether the panel stands over or under its box and hides nothing of it.
 *
 * @param {Tab} tab
 * @param {ComposeBox} box
 */
async function isBesideBox(tab, box) {
  const panel = await tab.overlay.look((root) => {
    const { top, bottom } = root.querySelector(".panel")?.getBoundingClientRect() ?? {};
    return { top: top ?? 0, bottom: bottom ?? 0 };
  });
  const area = await box.locator.boundingBox();
  return area !== null && (panel.top >= area.y + area.height || panel.bottom <= area.y);
}
