import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { loadContentScripts } from "./content_scripts.js";

loadContentScripts("frame_report.js");

/** @type {FrameStateMessage[]} */
let told;
/** @type {FrameReport} */
let report;

beforeEach(() => {
  told = [];
  report = new FrameReport({ tell: (message) => told.push(message) });
});

/** @param {...Severity} severities @returns {Flag[]} */
function flagsOf(...severities) {
  return severities.map((severity) => ({
    key: severity,
    finding: { rule: "a.b", category: "test", severity, spans: [], title: "", signposts: [] },
    spans: [],
    words: [],
  }));
}

test("flags are counted by severity", () => {
  report.tell(flagsOf("serious", "info", "info"), "flagged");

  assert.deepEqual(told, [
    { type: "frame-state", flags: { info: 2, caution: 0, serious: 1 }, box: "flagged" },
  ]);
});

test("the same is not told twice", () => {
  report.tell(flagsOf("info"), "flagged");
  report.tell(flagsOf("info"), "flagged");
  report.tell([], "clear");

  assert.deepEqual(
    told.map(({ box }) => box),
    ["flagged", "clear"],
  );
});

test("a background that was started again is told again", () => {
  report.tell([], "clear");
  report.forget();
  report.tell([], "clear");

  assert.equal(told.length, 2);
});

/** @type {[condition: BoxCondition | "none", box: string][]} */
const BOXES = [
  ["idle", "clear"],
  ["checking", "checking"],
  ["too-long", "unreadable"],
  ["no-host", "none"],
  ["starting", "none"],
  ["reload", "none"],
  ["paused", "paused"],
  ["none", "none"],
];
for (const [condition, box] of BOXES) {
  test(`a box that is ${condition} is told as ${box}`, () => {
    report.tell([], condition);

    assert.equal(told[0].box, box);
  });
}
