import assert from "node:assert/strict";
import { test } from "node:test";
import { readCopy, savedCopy, useCopy } from "../../extension/pages/options/saved_copy.js";

/** @import {OwnRule} from "../../extension/protocol" */

Object.assign(globalThis, { chrome: { i18n: { getMessage: (/** @type {string} */ key) => key } } });

const SETTINGS = /** @type {const} */ ({
  region: "ireland",
  profession: "nurse",
  mode: "mixed",
});
/** @type {Required<OwnRule>} */
const OWN = {
  id: "own.ward",
  title: "My ward",
  severity: "caution",
  phrases: ["larch ward"],
  why: "",
  try: "",
};

/** A host with three rules, one of them off, that remembers what it is asked to change. */
function fakeHost({ refuses = /** @type {string[]} */ ([]) } = {}) {
  /** @type {any[]} */
  const changes = [];
  const rules = ["a.one", "a.two", "b.one"].map((id) => ({ id, enabled: id !== "a.two" }));
  return {
    changes,
    port: /** @type {any} */ ({
      async request(/** @type {any} */ request) {
        if (refuses.includes(request.type)) throw new Error("refused");
        if (request.type === "settings") return { settings: SETTINGS };
        if (request.type === "own-rules") return { rules: [OWN] };
        if (request.type === "rules") return { categories: [{ rules }] };
        changes.push(request);
        return {};
      },
    }),
  };
}

test("a copy holds settings, own rules and what is turned off", async () => {
  const copy = await savedCopy(fakeHost().port);

  assert.deepEqual(copy, { forethought: 1, settings: SETTINGS, off: ["a.two"], rules: [OWN] });
});

test("a copy read back changes only what differs", async () => {
  const { port, changes } = fakeHost();
  const copy = readCopy(
    JSON.stringify({ forethought: 1, settings: SETTINGS, off: ["b.one"], rules: [OWN] }),
  );

  assert.ok(copy);
  assert.deepEqual(await useCopy(port, copy), []);
  assert.deepEqual(changes, [
    { type: "set-settings", settings: SETTINGS },
    { type: "put-rule", rule: OWN },
    { type: "set-rule", rule: "a.two", enabled: true },
    { type: "set-rule", rule: "b.one", enabled: false },
  ]);
});

test("what the host refuses is named, and the rest is done", async () => {
  const { port, changes } = fakeHost({ refuses: ["put-rule"] });

  const refused = await useCopy(port, {
    ...{ forethought: 1, settings: SETTINGS, off: [], rules: [OWN] },
  });

  assert.deepEqual(refused, ["My ward"]);
  assert.deepEqual(
    changes.map(({ type }) => type),
    ["set-settings", "set-rule"],
  );
});

for (const text of ["", "not JSON", "[]", "null", '{"forethought": 2}', '{"forethought": 1}']) {
  test(`"${text}" is no saved copy`, () => {
    assert.equal(readCopy(text), null);
  });
}
