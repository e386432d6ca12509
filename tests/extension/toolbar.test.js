import assert from "node:assert/strict";
import { test } from "node:test";
import { faceOf, paint, paintAll } from "../../extension/background/toolbar.js";

/** @import {HostState} from "../../extension/frame_port" */
/** @import {TabState} from "../../extension/page_port" */

const QUIET = { info: 0, caution: 0, serious: 0 };
/** @type {TabState} */
const ON_X = { site: "X", paused: false, flags: QUIET, box: "none" };

/** @type {[string, Partial<TabState>, HostState, [string, string, string]][]} */
const FACES = [
  ["a page of no known site", { site: null }, "ready", ["off", "", "extension_name"]],
  ["a site where nothing is written", {}, "ready", ["on", "", "toolbar_watching"]],
  ["a text without findings", { box: "clear" }, "ready", ["on", "", "toolbar_watching"]],
  ["a pause, also without host", { paused: true }, "missing", ["off", "", "toolbar_paused"]],
  ["a host that starts", {}, "connecting", ["off", "", "toolbar_connecting"]],
  ["a host that takes long to start", {}, "starting", ["off", "…", "toolbar_starting"]],
  ["a host that is missing", {}, "missing", ["off", "!", "toolbar_no_host"]],
  ["a host that died under flags", flags(2), "died", ["off", "!", "toolbar_no_host"]],
  ["a box that cannot be read", { box: "unreadable" }, "ready", ["off", "?", "toolbar_unreadable"]],
  ["one flag", flags(1), "ready", ["on", "1", "toolbar_flag"]],
  ["many flags", flags(12), "ready", ["on", "9+", "toolbar_flags"]],
];
for (const [what, tab, host, expected] of FACES) {
  test(`the toolbar shows ${what}`, () => {
    const { icon, badge, title } = faceOf({ ...ON_X, ...tab }, host);

    assert.deepEqual([icon, badge, title], expected);
  });
}

test("the badge has the colour of the most serious flag", () => {
  const colours = [
    { info: 1, caution: 0, serious: 0 },
    { info: 1, caution: 1, serious: 0 },
    { info: 1, caution: 1, serious: 1 },
  ].map((flags) => faceOf({ ...ON_X, flags, box: "flagged" }, "ready").colour);

  assert.equal(new Set(colours).size, 3);
});

/** A toolbar that remembers titles and badges, each with its tab; undefined: all others. */
function fakeToolbar() {
  /** @type {[number | undefined, string][]} */
  const titles = [];
  /** @type {[number | undefined, string][]} */
  const badges = [];
  const nothing = async () => {};
  const action = {
    ...{ setIcon: nothing, setBadgeBackgroundColor: nothing, setBadgeTextColor: nothing },
    setTitle: async (/** @type {{ tabId?: number, title: string }} */ { tabId, title }) =>
      void titles.push([tabId, title]),
    setBadgeText: async (/** @type {{ tabId?: number, text: string }} */ { tabId, text }) =>
      void badges.push([tabId, text]),
  };
  const i18n = { getMessage: (/** @type {string} */ key) => key };
  Object.assign(globalThis, { chrome: { action, i18n } });
  return { titles, badges };
}

test("a review that is due has a badge wherever nothing more pressing has one", async () => {
  const { badges } = fakeToolbar();
  const flagged = faceOf({ ...ON_X, ...flags(2) }, "ready");

  await paintAll("toolbar_review");
  await paint(7, faceOf(ON_X, "ready"), "toolbar_review");
  await paint(8, flagged, "toolbar_review");
  await paint(9, faceOf(ON_X, "missing"), "toolbar_review");
  await paint(7, faceOf(ON_X, "ready"), null);
  await paintAll(null);

  assert.deepEqual(badges, [
    [undefined, "•"],
    [7, "•"],
    [8, "2"],
    [9, "!"],
    [7, ""],
    [undefined, ""],
  ]);
});

test("once a review is due, the title of every tab says so below its own words", async () => {
  const { titles } = fakeToolbar();
  const face = faceOf(ON_X, "ready");

  await paintAll("toolbar_review");
  await paint(7, face, "toolbar_review");
  await paint(8, face, null);

  assert.deepEqual(titles, [
    [undefined, "extension_name\ntoolbar_review"],
    [7, "toolbar_watching\ntoolbar_review"],
    [8, "toolbar_watching"],
  ]);
});

test("what the host has to say has the same badge, and its own words in the title", async () => {
  const { badges, titles } = fakeToolbar();

  await paint(7, faceOf(ON_X, "ready"), "toolbar_notice");

  assert.deepEqual(badges, [[7, "•"]]);
  assert.deepEqual(titles, [[7, "toolbar_watching\ntoolbar_notice"]]);
});

/**
 * @param {number} count
 * @returns {Partial<TabState>}
 */
function flags(count) {
  return { flags: { ...QUIET, caution: count }, box: "flagged" };
}
