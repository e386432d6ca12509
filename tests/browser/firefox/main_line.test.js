import assert from "node:assert/strict";
import process from "node:process";
import { after, before, test } from "node:test";
import { EDITORS } from "../driver/boxes.js";
import { eventually } from "../driver/eventually.js";
import { SEEN_NOTHING, seenByPage } from "../driver/seen_by_page.js";
import { FirefoxTab } from "./driver/firefox_tab.js";
import { ForethoughtFirefox } from "./driver/forethought_firefox.js";

/** @type {ForethoughtFirefox} */
let firefox;
before(async () => {
  firefox = await ForethoughtFirefox.open();
});
after(() => firefox.close());

const TEXT = "Good morning ☕🙂 #NightShift\nSwab for NHS 450 557 7104 today";
const NUMBER = { rule: "patient-identifier.nhs-number", text: "450 557 7104" };
const SWAB = "Swab for NHS 450 557 7104";
const SERIOUS = "Mrs Doris Pemberton in bed 4 has dementia";
const ADVICE = "You should stop taking your sertraline tonight.";

for (const editor of EDITORS) {
  test(`${editor}: the flag stands under exactly its words, and its card opens by click`, async () => {
    const tab = await FirefoxTab.open(firefox.browser, editor);
    await tab.type(TEXT);
    await tab.shows([NUMBER]);

    await tab.overlay.pressFlag();

    await tab.overlay.showsCard(/NHS number/);
    assert.equal(await tab.text(), TEXT);
    await tab.close();
  });
}

for (const editor of EDITORS) {
  test(`${editor}: a signpost goes into the editor by keyboard, and one undo takes it back`, async () => {
    const tab = await FirefoxTab.open(firefox.browser, editor);
    await tab.type(ADVICE);
    await tab.overlay.showsState(/to look at/);
    await tab.press("Alt+f");
    const signpost = await tab.overlay.textOf(".card .signpost .preview");

    await eventually(async () => {
      await tab.press("Tab");
      assert.equal(await tab.overlay.focused(), "Insert short text");
    });
    await tab.press("Enter");

    await tab.holds(`${ADVICE} ${signpost}`);
    await tab.overlay.showsNoCard();
    await tab.press("Control+z");
    await tab.holds(ADVICE);
    await tab.close();
  });
}

test("Quill in a shadow root takes one line exactly, and several are there to be copied", async () => {
  const options = await firefox.openOptions();
  await options.evaluate(() => {
    const own = { id: "own.1", title: "Our practice", text: "Please ring us.\n\nUntil six." };
    const port = chrome.runtime.connect({ name: "page" });
    port.postMessage({ type: "prefer", id: 1, preferences: { signposts: [own] } });
  });
  const page = await firefox.browser.newPage();
  await page.goto("https://x.com/editors/quill/shadow");
  const tab = new FirefoxTab(page, { selector: '>>> [contenteditable="true"]', name: "box" });
  await tab.focus();
  // Behind the first letter Quill loses its caret there.
  await tab.type(ADVICE[0]);
  await tab.press("End");
  await tab.type(ADVICE.slice(1));
  await tab.overlay.showsState(/to look at/);
  await tab.press("Alt+f");
  const signpost = await tab.overlay.textOf(".card .signpost .preview");

  await tab.overlay.press('.card [aria-label="Our practice"] button', "Insert short text");
  await tab.overlay.showsCard(/did not take the words/);
  assert.equal(await tab.text(), ADVICE);
  await tab.overlay.press(".card button", "Insert short text");

  await tab.overlay.showsNoCard();
  assert.equal(await tab.text(), `${ADVICE} ${signpost}`);
  await tab.close();
  await options.close();
});

for (const editor of ["X post", "Facebook post"]) {
  test(`${editor}: a serious post is held until its author says so`, async () => {
    const tab = await FirefoxTab.open(firefox.browser, editor);
    await tab.type(SERIOUS);
    await tab.overlay.showsState(/to look at/);

    await tab.page.locator('::-p-aria([name="Post"][role="button"])').click();
    await tab.overlay.showsCard(/Before you post/);
    assert.deepEqual(await tab.sent(), []);
    await tab.overlay.press(".card button", "Post as it is");

    await eventually(async () => {
      assert.deepEqual(await tab.sent(), [{ box: "post", text: SERIOUS }]);
    });
    await tab.close();
  });
}

test("the card takes the focus when it opens by keyboard, and Escape gives it back", async () => {
  const tab = await FirefoxTab.open(firefox.browser, "X post");
  await tab.type(SWAB);
  await tab.shows([NUMBER]);

  await tab.press("Alt+f");
  await eventually(async () => assert.match((await tab.overlay.focused()) ?? "", /NHS number/));
  await tab.press("Escape");
  await tab.overlay.showsNoCard();

  await tab.type(".");
  await tab.holds(`${SWAB}.`);
  await tab.close();
});

test("the check of a bio is offered, reached by keyboard, and follows what is typed", async () => {
  const tab = await FirefoxTab.open(firefox.browser, "X bio");
  await tab.type("GP in Galway.");
  await tab.overlay.showsState(/Check this bio/);

  await tab.press("Alt+f");
  await tab.overlay.showsCard(/Say that you give no individual advice\s+Missing/);
  await eventually(async () => {
    await tab.press("Tab");
    assert.match((await tab.overlay.focused()) ?? "", /^Say that you give no individual advice/);
  });
  await tab.press("Enter");
  await tab.overlay.showsCard(/A line in the bio sets the limit/);
  await tab.press("Escape");

  await tab.overlay.showsNoCard();
  await tab.type(" General information only.");
  await tab.press("Alt+f");
  await tab.overlay.showsCard(/Say that you give no individual advice\s+Present/);
  await tab.close();
});

test("a script of the page sees neither what was found nor where", async () => {
  const tab = await FirefoxTab.open(firefox.browser, "X post");
  await tab.type(SWAB);
  await tab.shows([NUMBER]);
  await tab.overlay.pressFlag();
  await tab.overlay.showsCard(/Serious/);

  const seen = await tab.page.evaluate(seenByPage);

  assert.deepEqual(seen, SEEN_NOTHING);
  await tab.close();
});

test("a rule switched off in the options is silent in the open tab, and speaks when it is on again", async () => {
  const tab = await FirefoxTab.open(firefox.browser, "X post");
  await tab.type(SWAB);
  await tab.shows([NUMBER]);
  const options = await firefox.openOptions();
  await options.locator('::-p-aria([name="Search"][role="searchbox"])').click();
  await options.keyboard.type("NHS number");
  const rule = options.locator('::-p-aria([name="NHS number?"][role="checkbox"])');

  await rule.click();
  await tab.page.bringToFront();
  await tab.shows([]);

  await options.bringToFront();
  await rule.click();
  await tab.page.bringToFront();
  await tab.shows([NUMBER]);
  await options.close();
  await tab.close();
});

test("a host that is killed is told of, and is there again at the next key", async () => {
  const tab = await FirefoxTab.open(firefox.browser, "X post");
  await tab.type(SWAB);
  await tab.shows([NUMBER]);
  const [host] = firefox.hosts;

  process.kill(host, "SIGKILL");
  await tab.overlay.showsState(/Not being checked/);
  await tab.type(" ok");

  await tab.shows([NUMBER]);
  await tab.overlay.showsState(/1 thing/);
  assert.notDeepEqual(firefox.hosts, [host]);
  await tab.close();
});

test("a host that is no longer registered is told of, and found once it is registered again", async () => {
  const tab = await FirefoxTab.open(firefox.browser, "X post");
  await tab.type(SWAB);
  await tab.shows([NUMBER]);
  firefox.unregister();
  for (const host of firefox.hosts) process.kill(host, "SIGKILL");
  await tab.type(" ok");
  await tab.overlay.showsState(/Not being checked/);

  const options = await firefox.openOptions();
  const retry = options.locator('::-p-aria([name="Try again"][role="button"])');
  await retry.wait();
  await eventually(async () => {
    const text = await options.evaluate(() => document.body.innerText);
    assert.match(text, /The Forethought program was not found/);
  });
  firefox.register();
  await retry.click();

  await tab.page.bringToFront();
  await tab.shows([NUMBER]);
  await options.close();
  await tab.close();
});
