import assert from "node:assert/strict";
import { test } from "node:test";
import { USUAL } from "../../extension/background/preferences.js";
import { UnreadableCopy, readCopy } from "../../extension/pages/options/copy_reader.js";
import { savedCopy, useCopy } from "../../extension/pages/options/saved_copy.js";

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

const PREFERENCES = { ...USUAL, own: ["01632 960001"], nextReview: "2027-02-24" };
const OLDER = { forethought: 1, settings: SETTINGS, off: ["b.one"], rules: [OWN] };
const WHOLE = {
  ...OLDER,
  on: ["a.one", "a.two"],
  preferences: PREFERENCES,
  paused: ["Facebook"],
  added: ["mastodon.example"],
};

/**
 * A background with three rules, one of them off, and three sites, one of them paused and one added. It
 * remembers what it is asked to change.
 */
function fakeEverything({ refuses = /** @type {string[]} */ ([]) } = {}) {
  /** @type {any[]} */
  const changes = [];
  const rules = ["a.one", "a.two", "b.one"].map((id) => ({ id, enabled: id !== "a.two" }));
  const port = {
    async request(/** @type {any} */ request) {
      if (refuses.includes(request.type)) throw new Error("refused");
      if (request.type === "settings") return { settings: SETTINGS };
      if (request.type === "own-rules") return { rules: [OWN] };
      if (request.type === "rules") return { categories: [{ rules }] };
      changes.push(request);
      return {};
    },
  };
  const preferences = {
    current: PREFERENCES,
    async keep(/** @type {any} */ wanted) {
      changes.push(wanted);
      return Object.keys(wanted).filter((name) => refuses.includes(name));
    },
  };
  const sites = () => [
    { name: "X", paused: true, added: false },
    { name: "Facebook", paused: false, added: false },
    { name: "mastodon.example", paused: false, added: true },
  ];
  return { changes, everything: /** @type {any} */ ({ port, preferences, sites }) };
}

test("a copy holds settings, rules, preferences, added sites and what is turned off or paused", async () => {
  const copy = await savedCopy(fakeEverything().everything);

  assert.deepEqual(copy, { ...WHOLE, off: ["a.two"], on: ["a.one", "b.one"], paused: ["X"] });
});

test("a copy read back changes only what differs", async () => {
  const { everything, changes } = fakeEverything();

  const refused = await useCopy(everything, readCopy(JSON.stringify(WHOLE)));

  assert.deepEqual(refused, []);
  assert.deepEqual(changes, [
    { type: "set-settings", settings: SETTINGS },
    { type: "put-rule", rule: OWN },
    { type: "set-rule", rule: "a.two", enabled: true },
    { type: "set-rule", rule: "b.one", enabled: false },
    PREFERENCES,
    { type: "pause", site: "X", paused: false },
    { type: "pause", site: "Facebook", paused: true },
  ]);
});

test("a copy of the older form leaves preferences and pauses as they are", async () => {
  const { everything, changes } = fakeEverything();

  const refused = await useCopy(everything, readCopy(JSON.stringify(OLDER)));

  assert.deepEqual(refused, []);
  assert.deepEqual(
    changes.map(({ type }) => type),
    ["set-settings", "put-rule", "set-rule", "set-rule"],
  );
});

test("a rule that the copy does not know stays as it is, on or off", async () => {
  const { everything, changes } = fakeEverything();
  const copy = { ...WHOLE, off: [], on: ["b.one"] };

  await useCopy(everything, readCopy(JSON.stringify(copy)));

  assert.deepEqual(
    changes.filter(({ type }) => type === "set-rule"),
    [],
  );
});

test("a paused site that has to be allowed first is not refused", async () => {
  const { everything } = fakeEverything();
  const copy = { ...WHOLE, paused: ["other.example"], added: ["other.example"] };

  const refused = await useCopy(everything, readCopy(JSON.stringify(copy)));

  assert.deepEqual(refused, []);
});

test("what is refused is named, and the rest is done", async () => {
  const { everything, changes } = fakeEverything({ refuses: ["put-rule", "policy"] });

  const refused = await useCopy(everything, readCopy(JSON.stringify({ ...WHOLE, paused: ["Y"] })));

  const names = refused.map(({ name }) => name);
  assert.deepEqual(names, ["My ward", "options_policy", "Y"]);
  assert.equal(changes.length, 5);
});

test("every preference that is refused is named in words, and an unknown one as it is", async () => {
  const wanted = { ...USUAL, unknown: 1 };
  const { everything } = fakeEverything({ refuses: Object.keys(wanted) });

  const refused = await useCopy(
    everything,
    readCopy(JSON.stringify({ ...OLDER, preferences: wanted })),
  );

  const names = refused.map(({ name }) => name);
  assert.deepEqual(
    names.filter((name) => !name.startsWith("options_")),
    ["unknown"],
  );
  assert.equal(new Set(names).size, Object.keys(wanted).length);
});

/** @type {[string, string, string?][]} */
const UNREADABLE = [
  ["", "options_copy_no_json"],
  ["not JSON", "options_copy_no_json"],
  ["[]", "options_copy_foreign"],
  ["null", "options_copy_foreign"],
  ['{"name": "forethought", "version": "1.0.0"}', "options_copy_foreign"],
  ['{"forethought": 2}', "options_copy_later"],
  ['{"forethought": 1}', "options_copy_part", "settings"],
  [JSON.stringify({ ...OLDER, off: [7] }), "options_copy_part", "off"],
  [JSON.stringify({ ...OLDER, on: "a.one" }), "options_copy_part", "on"],
  [JSON.stringify({ ...OLDER, rules: [null] }), "options_copy_part", "rules"],
  [JSON.stringify({ ...WHOLE, preferences: [] }), "options_copy_part", "preferences"],
  [JSON.stringify({ ...WHOLE, paused: "X" }), "options_copy_part", "paused"],
  ...["*", "*.example", "a.example/b", "a.example:8080", "me@a.example", "", 7].map(
    (host) =>
      /** @type {[string, string, string]} */ ([
        JSON.stringify({ ...WHOLE, added: [host] }),
        ...["options_copy_part", "added"],
      ]),
  ),
];
for (const [text, key, part = ""] of UNREADABLE) {
  test(`'${text}' is no saved copy: ${key} ${part}`, () => {
    assert.throws(
      () => readCopy(text),
      (error) => error instanceof UnreadableCopy && error.key === key && error.part === part,
    );
  });
}
