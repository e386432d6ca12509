import assert from "node:assert/strict";
import { test } from "node:test";
import { Kept } from "../../extension/background/kept.js";
import { USUAL, readPreferences } from "../../extension/background/preferences.js";
import { dateIn } from "../../extension/background/review_date.js";
import { fakeBackground } from "./fake_background.js";
import { settled } from "./fake_port.js";
import { fakeStorage } from "./fake_storage.js";

test("preferences that are valid are read as they are", () => {
  const whole = {
    leastSeverity: "caution",
    pauseBeforePosting: false,
    quiet: { X: ["legal-risk.anger"] },
    own: ["01632 960001"],
    signposts: [{ id: "own.1", title: "Ours", text: "Please ring the practice." }],
    policy: "https://policy.example/social-media",
    nextReview: "2027-02-24",
  };

  assert.deepEqual(readPreferences(whole), whole);
});

test("what is not valid is left out, and the rest is read", () => {
  const preferences = readPreferences({
    leastSeverity: "grave",
    pauseBeforePosting: "no",
    quiet: ["X"],
    own: ["07700 900123", 7, ""],
    signposts: [{ id: "own.1", title: "Ours" }, null],
    policy: "javascript:alert(1)",
    nextReview: "soon",
    another: true,
  });

  assert.deepEqual(preferences, { own: ["07700 900123"], signposts: [] });
});

test("what is no object has no preferences", () => {
  for (const value of [null, undefined, 7, "caution"]) {
    assert.deepEqual(readPreferences(value), {});
  }
});

test("preferences are kept until everything is erased", async () => {
  const storage = fakeStorage();
  const kept = new Kept(storage.area);
  await kept.load();
  await kept.prefer({ leastSeverity: "serious" });
  await kept.setQuiet("X", "a.one", true);

  const later = new Kept(storage.area);
  await later.load();
  const before = later.preferences;
  await later.erase();

  assert.deepEqual(before, { ...USUAL, leastSeverity: "serious", quiet: { X: ["a.one"] } });
  assert.deepEqual(later.preferences, USUAL);
});

test("a rule that was quiet on a site may speak again", async () => {
  const kept = new Kept(fakeStorage().area);
  await kept.load();
  await kept.setQuiet("X", "a.one", true);
  await kept.setQuiet("X", "b.two", true);

  await kept.setQuiet("X", "a.one", false);

  assert.deepEqual(kept.preferences.quiet, { X: ["b.two"] });
});

test("preferences chosen on a page reach the frames at once", async () => {
  const { frame, page } = await fakeBackground();
  const port = await frame();

  (await page()).receive({ type: "prefer", id: 1, preferences: { leastSeverity: "caution" } });
  await settled();

  const preferences = { ...USUAL, leastSeverity: "caution" };
  assert.equal(port.last.type, "configuration");
  assert.deepEqual(port.last.preferences, preferences);
});

test("a page is answered with what is kept, without what was not valid", async () => {
  const { page } = await fakeBackground();
  const options = await page();

  options.receive({ type: "prefer", id: 3, preferences: { own: ["a"], policy: "policy.example" } });
  await settled();

  const answer = options.sent.find(({ type }) => type === "preferred");
  assert.deepEqual(answer, { type: "preferred", id: 3, preferences: { ...USUAL, own: ["a"] } });
});

test("a frame may make a rule quiet on its own site, and choose nothing else", async () => {
  const { frame } = await fakeBackground();
  const port = await frame();

  port.receive({ type: "quiet", id: 1, rule: "a.one", quiet: true });
  port.receive({ type: "prefer", id: 2, preferences: { leastSeverity: "serious" } });
  await settled();

  const answers = port.sent.filter(({ id }) => id !== undefined);
  assert.deepEqual(answers.map(({ id, type, code }) => [id, code ?? type]).sort(), [
    [1, "kept"],
    [2, "not-allowed"],
  ]);
  const told = port.sent.findLast(({ type }) => type === "configuration");
  assert.deepEqual(told.preferences, { ...USUAL, quiet: { X: ["a.one"] } });
});

for (const [what, before, heard, after] of [
  ["where none is set, sets one", "", "", dateIn(90)],
  ["changes none that is to come", dateIn(5), dateIn(5), dateIn(5)],
  ["puts off one that is due", dateIn(0), "", dateIn(90)],
  ["puts off one that is overdue", "2026-01-01", "", dateIn(90)],
]) {
  test(`a frame may ask to be reminded, is told when that is kept, and ${what}`, async () => {
    const { frame } = await fakeBackground({ kept: { preferences: { nextReview: before } } });
    const port = await frame();
    const welcome = port.sent.find(({ type }) => type === "welcome");

    port.receive({ type: "remind", id: 7 });
    await settled();

    assert.equal(welcome.preferences.nextReview, heard);
    assert.deepEqual(port.sent.at(-2), { type: "reminded", id: 7 });
    assert.deepEqual(port.last.preferences, { ...USUAL, nextReview: after });
  });
}

test("a page hears of a reminder that is overdue", async () => {
  const preferences = { nextReview: "2026-01-01" };
  const { page } = await fakeBackground({ kept: { preferences } });

  const { sent } = await page();

  const welcome = sent.find(({ type }) => type === "welcome");
  assert.deepEqual(welcome.preferences, { ...USUAL, ...preferences });
});

test("what a user calls wrong is counted by its rule", async () => {
  const { frame, storage } = await fakeBackground();
  const port = await frame();

  port.receive({ type: "wrong", id: 1, rule: "a.one" });
  port.receive({ type: "wrong", id: 2, rule: "a.one" });
  await settled();

  assert.deepEqual(/** @type {Preferences} */ (storage.content.preferences).wrong, { "a.one": 2 });
});
