import assert from "node:assert/strict";
import { test } from "node:test";
import { USUAL } from "../../extension/background/preferences.js";
import { loadContentScripts } from "./content_scripts.js";

loadContentScripts("spans.js", "flags.js", "wanted_findings.js", "opening_key.js", "told.js");

const FINDING = {
  rule: "patient-identifier.nhs-number",
  category: "patient-identifier",
  severity: /** @type {const} */ ("serious"),
  spans: /** @type {[number, number][]} */ ([[0, 12]]),
  title: "NHS number",
  signposts: [],
};
const TEXT = "450 557 7104";
const SITE = { name: "X", boxes: [] };
const WELCOME = {
  ...{ type: /** @type {const} */ ("welcome"), site: SITE, settings: null },
  ...{ preferences: USUAL, locked: /** @type {string[]} */ ([]), paused: false },
  shortcut: "",
};

test("nothing is read and no finding is shown before the background has welcomed the frame", () => {
  const told = new Told();

  assert.equal(told.mayRead, false);
  assert.equal(told.wanted([FINDING], TEXT), null);

  told.take(WELCOME);
  assert.equal(told.mayRead, true);
  assert.deepEqual(told.wanted([FINDING], TEXT), [FINDING]);
});

test("what is quiet on the site of the welcome stays so when the settings change", () => {
  const told = new Told();
  const quiet = { X: [FINDING.rule] };

  told.take(WELCOME);
  told.take({ ...WELCOME, type: "configuration", preferences: { ...USUAL, quiet } });

  assert.deepEqual(told.wanted([FINDING], TEXT), []);
});

test("what the organisation holds is locked, and speaks where it was made quiet", () => {
  const told = new Told();
  const quiet = { X: [FINDING.rule] };

  told.take({ ...WELCOME, preferences: { ...USUAL, quiet }, locked: [FINDING.category] });

  assert.equal(told.isLocked(FINDING), true);
  assert.deepEqual(told.wanted([FINDING], TEXT), [FINDING]);
});

test("a pause of the site ends the reading, and its end begins it again", () => {
  const told = new Told();
  told.take(WELCOME);

  told.take({ ...WELCOME, type: "configuration", paused: true });
  assert.equal(told.mayRead, false);

  told.take({ ...WELCOME, type: "configuration", paused: false });
  assert.equal(told.mayRead, true);
});

test("a background that goes without a welcome takes no port of this frame: there is no host", () => {
  const told = new Told();
  assert.equal(told.hasHost, true);

  told.lost();
  assert.equal(told.hasHost, false);
});

test("a background that idles and goes after a welcome is not missed, and the host's state is", () => {
  const told = new Told();
  told.take(WELCOME);
  told.take({ type: "host-state", state: "ready" });

  told.lost();
  assert.equal(told.hasHost, true);

  told.take({ type: "host-state", state: "missing" });
  assert.equal(told.hasHost, false);
});

test("a storage that is refused is told until the background has welcomed the frame", () => {
  const told = new Told();

  told.take({ type: "host-state", state: "no-storage" });
  told.lost();
  assert.equal(told.isStorageRefused, true);

  told.take(WELCOME);
  told.take({ type: "host-state", state: "connecting" });
  assert.deepEqual([told.isStorageRefused, told.hasHost], [false, true]);
});

for (const [platform, shortcut, key] of [
  ["Linux x86_64", "Alt+Shift+F", "Alt+Shift+F"],
  ["Win32", "", "Alt+F"],
  ["MacIntel", "⌥⇧F", "⌥⇧F"],
  ["MacIntel", "", ""],
]) {
  test(`the key named on ${platform} is "${key}" where the command's is "${shortcut}"`, () => {
    onPlatform(platform);
    const told = new Told();

    told.take({ ...WELCOME, shortcut });

    assert.equal(told.openingKey, key);
  });
}

/** @param {string} platform */
function onPlatform(platform) {
  Object.defineProperty(globalThis, "navigator", { value: { platform }, configurable: true });
}
