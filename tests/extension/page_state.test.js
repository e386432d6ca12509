import assert from "node:assert/strict";
import { test } from "node:test";
import { pageWords } from "../../extension/pages/popup/page_state.js";

/** @import {HostState} from "../../extension/frame_port" */
/** @import {TabState} from "../../extension/page_port" */

/** @type {TabState} */
const ON_X = {
  site: "X",
  paused: false,
  flags: { info: 0, caution: 0, serious: 0 },
  box: "none",
};
const FLAGS = { info: 1, caution: 1, serious: 1 };

/** @type {[Partial<TabState>, HostState, string][]} */
const STATES = [
  [{}, "ready", "popup_watching"],
  [{ site: null }, "ready", "popup_elsewhere"],
  [{ paused: true }, "missing", "popup_paused"],
  [{}, "connecting", "popup_connecting"],
  [{}, "starting", "popup_connecting"],
  [{}, "missing", "popup_unchecked"],
  [{ flags: FLAGS, box: "flagged" }, "died", "popup_unchecked"],
  [{ flags: FLAGS, box: "flagged" }, "ready", "popup_flags"],
  [{ flags: { ...FLAGS, info: 0, caution: 0 }, box: "flagged" }, "ready", "popup_flag"],
  [{ box: "unreadable" }, "ready", "popup_unreadable"],
  [{ box: "checking" }, "ready", "popup_checking"],
  [{ box: "clear" }, "ready", "popup_clear"],
];
for (const [tab, host, expected] of STATES) {
  test(`with the host ${host} and the page ${JSON.stringify(tab)} the popup says ${expected}`, () => {
    const { what } = pageWords({ ...ON_X, ...tab }, host);

    assert.equal(what, expected);
  });
}
