import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { dateIn } from "../../extension/background/review_date.js";
import { PANEL_TESTS } from "./both/panels.js";
import { runTests } from "./both/run_tests.js";
import { lastAsked, listen } from "./driver/asked.js";
import { openBox } from "./driver/boxes.js";
import { eventually } from "./driver/eventually.js";
import { ForethoughtBrowser } from "./driver/forethought_browser.js";
import { PICTURE } from "./driver/picture.js";
import { prefer } from "./driver/prefer.js";
import { openSiteBox } from "./driver/site_boxes.js";

/** @typedef {import("./driver/compose_box.js").ComposeBox} ComposeBox */
/** @typedef {import("./driver/tab.js").Tab} Tab */

const RECOMMENDED = "Everyone should download this app for anxiety, it's better than therapy";
const RISKY = "Mrs Doris Pemberton in bed 4 has dementia";

/** @type {ForethoughtBrowser} */
let browser;
before(async () => {
  browser = await ForethoughtBrowser.open();
});
after(() => browser.close());

runTests(PANEL_TESTS, () => browser);

test("a draft without flags has a panel with checks, opened by keyboard and closed by Escape", async () => {
  const { tab, box } = await openBox(browser, "X post");
  await box.type("The canteen has new chairs");
  await tab.overlay.showsState(/Nothing found/);

  await box.press("Alt+f");
  await tab.overlay.showsCard(/Look at this draft again.*Before you recommend something/s);
  await box.press("Escape");

  await tab.overlay.showsNoCard();
  await tab.keyboard.type(" too");
  await eventually(async () => assert.equal(await box.text(), "The canteen has new chairs too"));
  await tab.close();
});

test("before anything is written the panel opens by keyboard, with the cards for its author alone", async () => {
  const { tab, box } = await openBox(browser, "X post");
  await box.locator.click();

  await box.press("Alt+f");

  await tab.overlay.showsCard(/For you: raising a concern.*For you: it is already posted/s);
  await tab.overlay.press(".panel summary", "For you: it is already posted");
  await tab.overlay.showsCard(/Delete or hide it/);
  await tab.close();
});

test("the mark of a draft in which nothing was found says what it opens, and opens it", async () => {
  const { tab, box } = await openBox(browser, "X post");
  await box.type("The canteen has new chairs");

  await tab.overlay.showsState(/Nothing found.*Press Alt\+F for more checks/);
  const tip = () => tab.overlay.look((root) => root.querySelector(".state")?.getAttribute("title"));
  assert.equal(await tip(), await tab.overlay.state());
  await tab.overlay.press(".state.button");

  await tab.overlay.showsCard(/For you: raising a concern/);
  await tab.close();
});

test("the draft is shown as a stranger reads it, with the words marked that are flagged", async () => {
  const { tab, box } = await openBox(browser, "X post");
  await box.type(RISKY);
  await tab.overlay.showsState(/to look at/);

  await box.press("Alt+f");
  await tab.overlay.press(".card button", "More checks");
  await tab.overlay.press(".card summary", "As a stranger sees it");

  assert.equal(await tab.overlay.textOf(".panel blockquote"), RISKY);
  assert.match(await tab.overlay.textOf(".panel mark"), /Mrs Doris Pemberton/);
  await tab.close();
});

test("what is folded up is there at once, so that nothing moves away from the next press", async () => {
  const { tab, box } = await openBox(browser, "X post");
  await box.type(RISKY);
  await tab.overlay.showsState(/to look at/);
  await box.press("Alt+f");
  await tab.overlay.press(".card button", "More checks");
  await tab.overlay.textOf(".panel summary");

  const shown = await tab.overlay.look((root) => {
    const part = root.querySelector(".panel details");
    const turn = () => {
      part?.querySelector("summary")?.click();
      return [part?.hasAttribute("open"), part?.querySelector("blockquote")?.textContent];
    };
    return [turn(), turn()];
  });

  assert.deepEqual(shown, [
    [true, RISKY],
    [false, null],
  ]);
  await tab.close();
});

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
    await tab.page.keyboard.insertText("The canteen has new chairs");
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
  await tab.keyboard.type("The canteen has new chairs");
  await tab.overlay.showsState(/Nothing found/);
  await box.pressButton("Post");
  await eventually(async () => assert.equal(await box.text(), ""));

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

for (const [place, title] of /** @type {const} */ ([
  ["Google Business reply", /Treat it as a complaint/],
  ["X bio", /Say that you give no individual advice/],
])) {
  test(`${place}: while the program hangs its panel says that it is being worked on`, async () => {
    const { tab, box } = await openSiteBox(browser, place);
    await box.type("GP in Galway.");
    await tab.overlay.showsState(/Before you reply|Check this bio/);

    await browser.whileHostHangs(async () => {
      await tab.overlay.press(".state.offer");
      await tab.overlay.showsCard(/^Working on it…\s*Close$/);
    });

    await tab.overlay.showsCard(title);
    await tab.close();
  });
}

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
  const { tab, box } = await openSiteBox(browser, "Facebook comment in a group");
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

test("a panel over its box that grows makes room at once, whenever else it is looked at", async () => {
  const { tab, box } = await openSiteBox(browser, "Facebook comment in a group");
  await tab.page.setViewportSize({ width: 900, height: 700 });
  await tab.world.evaluate("globalThis.setInterval = () => 0");
  const isOverMark = () =>
    eventually(async () => {
      const gap = await tab.overlay.look((root) => {
        const areaOf = (/** @type {string} */ one) =>
          root.querySelector(one)?.getBoundingClientRect() ?? new DOMRect();
        return areaOf(".state").top - areaOf(".panel").bottom;
      });
      assert.ok(gap >= 0, `${gap}`);
    });
  await box.type("The canteen has new chairs");
  await box.locator.evaluate((element) => scrollBy(0, element.getBoundingClientRect().top - 550));
  await tab.overlay.showsState(/to look at/);
  await box.press("Alt+f");
  await tab.overlay.press(".card button", "More checks");
  await tab.overlay.textOf(".panel summary");
  await isOverMark();

  await tab.overlay.press(".panel summary", "Before you post in this group");

  await tab.overlay.showsCard(/Who can join/);
  await isOverMark();
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

test("what a long panel says of a press is in sight, wherever that was", async () => {
  const { tab, box } = await openSiteBox(browser, "Google Business reply");
  await box.locator.click();
  await tab.overlay.press(".state.offer");
  await tab.overlay.press(".card button", "Copy");
  await tab.overlay.showsCard(/Copied/);

  const { said, card, isLong } = await tab.overlay.look((root) => {
    const panel = /** @type {Element} */ (root.querySelector(".panel"));
    const said = panel.querySelector('[role="status"]:not(details *)') ?? panel;
    const isLong = panel.scrollTop + panel.clientHeight < panel.scrollHeight - 10;
    const bottomOf = (/** @type {Element} */ element) => element.getBoundingClientRect().bottom;
    return { said: bottomOf(said), card: bottomOf(panel), isLong };
  });

  assert.ok(isLong);
  assert.ok(said <= card, `${said} is under ${card}`);
  await tab.close();
});
