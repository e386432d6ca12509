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
  browser = await ForethoughtBrowser.open({ isolated: true }); // each page's calls are counted alone
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
  // It might share the process whose calls are counted.
  await first.tab.close();
  const { tab, box, session } = await openCounted("prosemirror");
  await eventually(async () => assert.deepEqual(await callsOver(session, tab), {}));

  const changes = await tab.page.evaluate(mutate);

  assert.ok(changes >= 5000, `${changes}`);
  assert.deepEqual(await callsSince(session), {});

  await box.locator.click();
  assert.notDeepEqual(await callsSince(session), {}, "the calls are counted");
  await tab.close();
});

test("a box that was left empty is looked at no more", async () => {
  const { tab, box, session } = await openCounted("textarea");
  await box.type("Hi");
  await tab.overlay.showsState(/Nothing found/);

  await box.locator.fill("");
  await box.locator.blur();
  await eventually(async () => assert.deepEqual(await callsOver(session, tab), {}));

  await box.type("NHS 450 557 7104 ");
  await tab.overlay.showsState(/to look at/);
  await tab.close();
});

/** What runs while there is a look at the place of a draft: the timer's own has no name. */
const AT_REST = ["", "#compare", "#look"];

for (const name of ["textarea", "prosemirror"]) {
  test(`${name}: of a draft that was left there is a look at its place alone, and none out of sight`, async () => {
    const { tab, box, session } = await openCounted(name);
    await box.type("Swab for NHS 450 557 7104 ");
    await tab.overlay.showsState(/to look at/);

    await box.locator.blur();
    await eventually(async () => {
      const calls = await callsOver(session, tab);
      assert.deepEqual(Object.keys(calls).sort(), AT_REST);
      assert.ok(calls["#look"] <= 4, `${calls["#look"]}`);
    });

    await box.locator.evaluate((element) => {
      document.body.style.minHeight = "9000px";
      scrollTo(0, element.getBoundingClientRect().bottom + 3000);
    });
    await eventually(async () => assert.deepEqual(await callsOver(session, tab), {}));

    await tab.page.evaluate(() => scrollTo(0, 0));
    await box.shows([{ rule: "patient-identifier.nhs-number", text: "450 557 7104" }]);
    await tab.close();
  });

  test(`${name}: what is drawn of a draft that was left follows it, and goes with its text`, async () => {
    const { tab, box, session } = await openCounted(name);
    await box.type("Swab for NHS 450 557 7104 ");
    await tab.overlay.showsState(/to look at/);
    await box.locator.blur();
    await eventually(async () =>
      assert.deepEqual(Object.keys(await callsOver(session, tab)).sort(), AT_REST),
    );

    await tab.page.evaluate(() => document.body.prepend("A line that came late"));
    await tab.page.evaluate(() => {
      document.body.style.paddingTop = "77px";
    });
    await box.shows([{ rule: "patient-identifier.nhs-number", text: "450 557 7104" }]);

    await box.locator.evaluate((element) => {
      if (element instanceof HTMLTextAreaElement) element.value = "";
      else element.replaceChildren();
    });
    await box.shows([]);
    await tab.close();
  });
}

test("a field of which a script changes some letters while nobody writes in it is checked anew", async () => {
  const { tab, box, session } = await openCounted("textarea");
  const put = (/** @type {string} */ text) =>
    box.locator.evaluate((element, text) => {
      /** @type {HTMLTextAreaElement} */ (element).value = text;
    }, text);
  await box.type("Swab for NHS 450 557 7104 ");
  await tab.overlay.showsState(/to look at/);
  await box.locator.blur();
  await eventually(async () =>
    assert.deepEqual(Object.keys(await callsOver(session, tab)).sort(), AT_REST),
  );

  await put("Swab for the whole ward   ");

  await tab.overlay.showsState(/Nothing found/);
  await box.shows([]);
  await tab.close();
});

/** @param {string} name of an editor, on a page whose calls are counted */
async function openCounted(name) {
  const { tab, box } = await openEditor(browser, name);
  const session = await tab.page.context().newCDPSession(tab.page);
  await session.send("Profiler.enable");
  await session.send("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
  return { tab, box, session };
}
