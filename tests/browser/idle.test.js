import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openEditor } from "./driver/editors.js";
import { eventually } from "./driver/eventually.js";
import { ForethoughtBrowser } from "./driver/forethought_browser.js";
import { EXTENSION_ID } from "./driver/program.js";

/** @typedef {import("playwright-core").CDPSession} CDPSession */
/** @typedef {import("./driver/tab.js").Tab} Tab */

/** @type {ForethoughtBrowser} */
let browser;
before(async () => {
  browser = await ForethoughtBrowser.open();
});
after(() => browser.close());

/**
 * @param {CDPSession} session
 * @returns {Promise<Record<string, number>>} how often each function of the extension's content scripts
 *   ran since the last time this was asked
 */
async function callsSince(session) {
  const { result } = await session.send("Profiler.takePreciseCoverage");
  const own = result.filter(({ url }) => url.startsWith(`chrome-extension://${EXTENSION_ID}/`));
  const functions = own.flatMap((script) => script.functions);
  return Object.fromEntries(
    functions
      .map(({ functionName, ranges }) => /** @type {const} */ ([functionName, ranges[0].count]))
      .filter(([, count]) => count > 0),
  );
}

/**
 * @param {CDPSession} session
 * @param {Tab} tab
 * @returns {Promise<Record<string, number>>} the calls of a second of the page's own
 */
async function callsOver(session, tab) {
  await callsSince(session);
  await tab.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1000)));
  return callsSince(session);
}

/** Changes the page 5,000 times in a second, as a busy feed does, and waits until all of it is seen. */
async function mutate() {
  const feed = document.createElement("div");
  document.body.append(feed);
  let seen = 0;
  new MutationObserver((records) => (seen += records.length)).observe(feed, {
    childList: true,
    attributes: true,
  });
  for (let batch = 0; batch < 50; batch += 1) {
    for (let change = 0; change < 50; change += 1) {
      feed.replaceChildren(document.createElement("p"));
      feed.dataset.change = String(change);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return seen;
}

test("a page that changes 5,000 times without a compose box in focus calls nothing of the extension", async () => {
  // What the background tells a new frame must be over: the host has started, and the settings are known.
  const first = await openEditor(browser, "prosemirror");
  await first.box.type("Hello");
  await first.tab.overlay.showsState(/Nothing found/);
  const { tab, box } = await openEditor(browser, "prosemirror");
  const session = await tab.page.context().newCDPSession(tab.page);
  await session.send("Profiler.enable");
  await session.send("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
  await eventually(async () => assert.deepEqual(await callsOver(session, tab), {}));

  const changes = await tab.page.evaluate(mutate);

  assert.ok(changes >= 5000, `${changes}`);
  assert.deepEqual(await callsSince(session), {});

  await box.locator.click();
  assert.notDeepEqual(await callsSince(session), {}, "the calls are counted");
  await tab.close();
});

test("a box that was left empty is looked at no more, and one with a draft still is", async () => {
  const { tab, box } = await openEditor(browser, "textarea");
  const session = await tab.page.context().newCDPSession(tab.page);
  await session.send("Profiler.enable");
  await session.send("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
  await box.type("Hi");
  await tab.overlay.showsState(/Nothing found/);

  await box.locator.blur();
  await callsSince(session);
  await eventually(async () => assert.notDeepEqual(await callsSince(session), {}));

  await box.locator.fill("");
  await box.locator.blur();
  await eventually(async () => assert.deepEqual(await callsOver(session, tab), {}));

  await box.type("NHS 450 557 7104 ");
  await tab.overlay.showsState(/to look at/);
  await tab.close();
});
