import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openWithSeriousDraft, PAUSE_TESTS, SERIOUS } from "./both/pausing.js";
import { runTests } from "./both/run_tests.js";
import { openBox } from "./driver/boxes.js";
import { eventually } from "./driver/eventually.js";
import { ForethoughtBrowser } from "./driver/forethought_browser.js";
import { waitForAnswers } from "./driver/patience.js";

const HARMLESS = "The canteen has new chairs";

/** @type {ForethoughtBrowser} */
let browser;
before(async () => {
  browser = await ForethoughtBrowser.open();
});
after(() => browser.close());

runTests(PAUSE_TESTS, () => browser);

test("before a cry for help is answered, a route to help can be put in", async () => {
  const { tab, box } = await openBox(browser, "X reply to a crisis");
  await waitForAnswers(tab);
  await box.type("thinking of you hun x");
  await tab.overlay.showsState(/to look at/);

  await tab.page.locator('[data-testid="tweetButton"]').click();
  await tab.overlay.showsCard(/Someone may need help/);
  await tab.overlay.textOf('.card.help[role="alertdialog"]');
  await tab.overlay.press(".card button", "Insert general wording");

  await eventually(async () =>
    assert.match(await box.text(), /^thinking of you hun x .*(999|116 123)/),
  );
  assert.deepEqual(await tab.sent(), []);
  await tab.close();
});

test("where the user does not want to be asked on this page, nobody asks", async () => {
  const { tab, box } = await openWithSeriousDraft(browser, "X post");
  await box.pressButton("Post");
  await tab.overlay.press(".card button", "don’t ask again on this page");
  await box.holds("");

  await box.type(SERIOUS);
  await tab.overlay.showsState(/to look at/);
  await box.pressButton("Post");

  await eventually(async () => assert.equal((await tab.sent()).length, 2));
  await tab.close();
});

test("a draft without a serious flag is sent at once", async () => {
  const { tab, box } = await openBox(browser, "X post");
  await box.type(HARMLESS);

  await box.press("Control+Enter");

  await eventually(async () =>
    assert.deepEqual(await tab.sent(), [{ box: "post", text: HARMLESS }]),
  );
  assert.equal(await tab.overlay.card(), null);
  await tab.close();
});

test("a draft that was left for a reply is drawn again and asked about when that is closed", async () => {
  const { tab, box } = await openWithSeriousDraft(browser, "X post");
  const before = await eventually(async () => {
    const flags = await box.flags();
    assert.notEqual(flags.length, 0);
    return flags;
  });
  await tab.locator('[data-testid="reply"]').first().click();
  await tab.locator('[data-testid="app-bar-close"]').click();

  await box.shows(before);
  await box.pressButton("Post");

  await tab.overlay.showsCard(/Mrs Doris Pemberton/);
  assert.deepEqual(await tab.sent(), []);
  await tab.close();
});

test("of two serious drafts, the one that is about to be sent is asked about", async () => {
  const tab = await browser.openTab("https://www.facebook.com/");
  const [first, second] = [1, 2].map((id) =>
    tab.box(`.post:nth-child(${id}) [role="textbox"]`, `comment ${id}`),
  );
  await first.type(SERIOUS);
  await tab.overlay.showsState(/to look at/);
  await second.type("Swab for NHS 450 557 7104.");
  await tab.overlay.showsState(/to look at/);

  await first.pressButton("Comment");
  await tab.overlay.showsCard(/Mrs Doris Pemberton/);
  await tab.overlay.press(".card button", "Post as it is");

  await eventually(async () =>
    assert.deepEqual(await tab.sent(), [{ box: "comment 1", text: SERIOUS }]),
  );
  await second.pressButton("Comment");
  await tab.overlay.showsCard(/450 557 7104/);
  await tab.close();
});

const THREAD = "https://x.com/compose/thread";
const [FIRST, SECOND] = ["Post 1", "Post 2"].map((label) => `[aria-label="${label}"]`);
const POST_ALL = '[data-testid="tweetButton"]';

test("a thread is asked about for what stands in the post that was left", async () => {
  const tab = await browser.openTab(THREAD);
  const first = tab.box(FIRST, "first");
  await first.type(SERIOUS);
  await tab.overlay.showsState(/to look at/);
  await tab.locator(SECOND).click();

  await tab.locator(POST_ALL).click();
  await tab.overlay.showsCard(/Mrs Doris Pemberton/);
  assert.deepEqual(await tab.sent(), []);
  await tab.overlay.press(".card button", "Post as it is");

  await eventually(async () =>
    assert.deepEqual(await tab.sent(), [
      { box: "first", text: SERIOUS },
      { box: "second", text: "" },
    ]),
  );
  await tab.close();
});

test("a thread is asked about once, for all of its posts, by its keys too", async () => {
  const tab = await browser.openTab(THREAD);
  const [first, second] = [tab.box(FIRST, "first"), tab.box(SECOND, "second")];
  await second.type("Swab for NHS 450 557 7104.");
  await tab.overlay.showsState(/to look at/);
  await first.type(SERIOUS);
  await tab.overlay.showsState(/to look at/);

  await first.press("Control+Enter");
  await tab.overlay.showsCard(/Mrs Doris Pemberton/);
  await tab.overlay.press(".card button", "Edit");
  await tab.overlay.showsNoCard();
  await tab.locator(POST_ALL).click();

  await eventually(async () => assert.equal((await tab.sent()).length, 2));
  await tab.close();
});

test("what was written in a post and left at once is asked about with its thread", async () => {
  const tab = await browser.openTab(THREAD);
  await waitForAnswers(tab);
  const [first, second] = [tab.box(FIRST, "first"), tab.box(SECOND, "second")];
  await browser.whileHostHangs(async () => {
    await first.type("Swab for NHS 450 557 7104");
    await second.type(HARMLESS);
  });

  await tab.locator(POST_ALL).click();

  await tab.overlay.showsCard(/NHS number/);
  assert.deepEqual(await tab.sent(), []);
  await tab.close();
});

test("a harmless thread is sent at once", async () => {
  const tab = await browser.openTab(THREAD);
  for (const [selector, name] of [
    [FIRST, "first"],
    [SECOND, "second"],
  ]) {
    await tab.box(selector, name).type(HARMLESS);
    await tab.overlay.showsState(/Nothing found/);
  }

  await tab.locator(POST_ALL).click();

  await eventually(async () => assert.equal((await tab.sent()).length, 2));
  assert.equal(await tab.overlay.card(), null);
  await tab.close();
});

test("a serious title is asked about when the post under it is sent", async () => {
  const tab = await browser.openTab("https://www.reddit.com/r/nursing/submit");
  await tab.box('textarea[name="title"]', "title").type(SERIOUS);
  await tab.overlay.showsState(/to look at/);
  const post = tab.box('[role="textbox"]', "post");
  await post.type(HARMLESS);
  await tab.overlay.showsState(/Nothing found/);

  await post.pressButton("Post");

  await tab.overlay.showsCard(/Mrs Doris Pemberton/);
  assert.deepEqual(await tab.sent(), []);
  await tab.close();
});

test("a harmless reply is sent at once while a serious draft waits behind it", async () => {
  const { tab } = await openWithSeriousDraft(browser, "X post");
  await tab.locator('[data-testid="reply"]').first().click();
  const reply = tab.box('[role="dialog"] [data-testid="tweetTextarea_0"]', "reply");
  await reply.type(HARMLESS);
  await tab.overlay.showsState(/Nothing found/);

  await reply.pressButton("Reply");

  await eventually(async () =>
    assert.deepEqual(await tab.sent(), [{ box: "reply", text: HARMLESS }]),
  );
  await tab.close();
});

test("a page cannot answer for the user", async () => {
  const { tab, box } = await openWithSeriousDraft(browser, "X post");
  await box.pressButton("Post");
  await tab.overlay.showsCard(/Before you post/);

  await tab.page.evaluate(() => {
    const layer = document.querySelector("forethought-layer");
    for (const type of ["click", "keydown"])
      layer?.dispatchEvent(new Event(type, { bubbles: true }));
    layer?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  });

  await tab.overlay.showsCard(/Before you post/);
  assert.deepEqual(await tab.sent(), []);
  await tab.close();
});

test("Enter right behind the last key is asked about too", async () => {
  const { tab, box } = await openBox(browser, "Facebook message");
  await waitForAnswers(tab);

  await box.type("Swab for NHS 450 557 7104");
  await box.press("Enter");

  await tab.overlay.showsCard(/NHS number/);
  assert.deepEqual(await tab.sent(), []);
  await tab.close();
});

test("Enter right behind the last key sends what nobody could object to", async () => {
  const { tab, box } = await openBox(browser, "Facebook message");

  await box.type(HARMLESS);
  await box.press("Enter");

  await eventually(async () => assert.equal((await tab.sent())[0]?.text, HARMLESS));
  await tab.overlay.showsNoCard();
  await tab.close();
});

test("while the program hangs, a draft that it did not see is sent all the same", async () => {
  const { tab, box } = await openBox(browser, "Facebook message");
  await box.type("The canteen");
  await tab.overlay.showsState(/Nothing found/);

  await browser.whileHostHangs(async () => {
    await tab.page.keyboard.type(" has new chairs");
    await box.press("Enter");
    await eventually(async () => assert.equal((await tab.sent())[0]?.text, HARMLESS));
  });
  await tab.close();
});

test("what is typed while a post is held is not of that post", async () => {
  const { tab, box } = await openBox(browser, "Facebook message");
  await box.type("The canteen");
  await tab.overlay.showsState(/Nothing found/);

  await browser.whileHostHangs(async () => {
    await tab.page.keyboard.type(" has new chairs");
    await box.press("Enter");
    await tab.page.keyboard.type("so");
    await eventually(async () => assert.equal((await tab.sent())[0]?.text, HARMLESS));
    await box.holds("so");
  });
  await tab.close();
});

test("a second click right behind the first sends nothing that was not asked about", async () => {
  const { tab } = await openWithSeriousDraft(browser, "X post");

  await tab.page.locator('[data-testid="tweetButtonInline"]').dblclick();

  await tab.overlay.showsCard(/Before you post/);
  assert.deepEqual(await tab.sent(), []);
  await tab.close();
});

test("a second Enter before the question can be seen sends nothing", async () => {
  const { tab, box } = await openWithSeriousDraft(browser, "Facebook message");

  await browser.whileHostHangs(async () => {
    await Promise.all([box.press("Enter"), box.press("Enter")]);
    await tab.overlay.showsCard(/Before you post/);
  });

  assert.deepEqual(await tab.sent(), []);
  await tab.close();
});

test("Enter that is held down asks, and neither sends nor answers", async () => {
  const { tab, box } = await openWithSeriousDraft(browser, "Facebook message");

  await browser.whileHostHangs(async () => {
    for (let times = 0; times < 3; times += 1) await tab.page.keyboard.down("Enter");
    await tab.overlay.showsCard(/Before you post/);
  });
  for (let times = 0; times < 3; times += 1) await tab.page.keyboard.down("Enter");
  await tab.page.keyboard.up("Enter");

  await tab.overlay.showsCard(/Before you post/);
  assert.deepEqual(await tab.sent(), []);
  await box.holds(SERIOUS);
  await tab.close();
});

test("Enter held down right behind the last key is asked about too", async () => {
  const { tab, box } = await openBox(browser, "Facebook message");
  await waitForAnswers(tab);

  await box.type("Swab for NHS 450 557 7104");
  for (let times = 0; times < 3; times += 1) await tab.page.keyboard.down("Enter");
  await tab.page.keyboard.up("Enter");

  await tab.overlay.showsCard(/NHS number/);
  assert.deepEqual(await tab.sent(), []);
  await tab.close();
});

test("while the program hangs, the question comes without words to put in", async () => {
  const { tab, box } = await openWithSeriousDraft(browser, "X post");

  await browser.whileHostHangs(async () => {
    await box.pressButton("Post");
    await tab.overlay.showsCard(/Before you post/);
  });
  await tab.close();
});

test("Enter that picks a name from an open list sends nothing, and is the list's", async () => {
  const { tab, box } = await openBox(browser, "Facebook message");
  await box.type(SERIOUS);
  await tab.overlay.showsState(/to look at/);
  await box.locator.evaluate((element) => {
    element.setAttribute("aria-expanded", "true");
    element.setAttribute("aria-activedescendant", "name-1");
    const seen = (/** @type {KeyboardEvent} */ event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      event.stopImmediatePropagation();
      element.setAttribute("aria-expanded", "false");
    };
    document.addEventListener("keydown", seen, { capture: true, once: true });
  });

  await box.press("Enter");

  await eventually(async () =>
    assert.equal(await box.locator.getAttribute("aria-expanded"), "false"),
  );
  await tab.overlay.showsNoCard();
  await tab.close();
});
