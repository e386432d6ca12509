import assert from "node:assert/strict";
import { test } from "node:test";
import { TabStates, sumOf } from "../../extension/background/tab_states.js";
import { fakePort } from "./fake_port.js";

const NONE = { info: 0, caution: 0, serious: 0 };

function tabStates({ paused = /** @type {string[]} */ ([]) } = {}) {
  /** @type {number[]} */
  const changes = [];
  const tabs = new TabStates({
    isPaused: (site) => paused.includes(site),
    onChange: (tab) => changes.push(tab),
  });
  return { tabs, changes, paused };
}

test("the flags of all frames add up, and the box that most needs a look speaks", () => {
  const sum = sumOf([
    { flags: { info: 1, caution: 0, serious: 0 }, box: "clear" },
    { flags: { info: 1, caution: 2, serious: 1 }, box: "flagged" },
    { flags: NONE, box: "unreadable" },
  ]);

  assert.deepEqual(sum, { flags: { info: 2, caution: 2, serious: 1 }, box: "flagged" });
});

test("a tab without frames is on no site", () => {
  const { tabs } = tabStates();

  assert.deepEqual(tabs.stateOf(1), { site: null, paused: false, flags: NONE, box: "none" });
});

test("frames of one tab say nothing about another", () => {
  const { tabs, changes } = tabStates();
  const [one, two] = [fakePort(), fakePort()];
  tabs.enter(one, 1, "X");
  tabs.enter(two, 2, "Facebook");

  tabs.update(two, { flags: { ...NONE, serious: 1 }, box: "flagged" });

  assert.deepEqual(tabs.stateOf(1), { site: "X", paused: false, flags: NONE, box: "none" });
  assert.equal(tabs.stateOf(2).flags.serious, 1);
  assert.deepEqual(changes, [1, 2, 2]);
});

test("what a frame said is gone with it", () => {
  const { tabs } = tabStates();
  const [page, frame] = [fakePort(), fakePort()];
  tabs.enter(page, 1, "X");
  tabs.enter(frame, 1, "X");
  tabs.update(frame, { flags: { ...NONE, info: 3 }, box: "flagged" });

  tabs.leave(frame);

  assert.deepEqual(tabs.stateOf(1), { site: "X", paused: false, flags: NONE, box: "none" });
});

for (const state of [
  { flags: { info: -1, caution: 0, serious: 0 }, box: "flagged" },
  { flags: { info: 1e99, caution: 0, serious: 0 }, box: "flagged" },
  { flags: { info: "9", caution: 0, serious: 0 }, box: "flagged" },
  { flags: NONE, box: "perfectly safe" },
  { box: "clear" },
]) {
  test(`a frame that says ${JSON.stringify(state)} is not believed`, () => {
    const { tabs } = tabStates();
    const port = fakePort();
    tabs.enter(port, 1, "X");

    tabs.update(port, /** @type {any} */ (state));

    assert.deepEqual(tabs.stateOf(1), { site: "X", paused: false, flags: NONE, box: "none" });
  });
}

test("a pause shows on all its tabs once they are told again", () => {
  const { tabs, changes, paused } = tabStates();
  tabs.enter(fakePort(), 1, "X");
  tabs.enter(fakePort(), 1, "X");
  tabs.enter(fakePort(), 2, "Facebook");
  changes.length = 0;

  paused.push("X");
  tabs.refresh();

  assert.deepEqual(changes, [1, 2]);
  assert.deepEqual([tabs.stateOf(1).paused, tabs.stateOf(2).paused], [true, false]);
});
