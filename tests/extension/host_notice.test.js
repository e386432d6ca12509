import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { HOST_WORDS, moreWords } from "../../extension/pages/common/host_notice.js";

/** @import {HelloReply} from "../../extension/protocol" */

const ENGLISH = JSON.parse(
  readFileSync(new URL("../../extension/_locales/en/messages.json", import.meta.url), "utf8"),
);

/** @type {HelloReply} */
const HELLO = {
  ...{ type: "hello", id: 1, protocol: 1, host: "0.9.0", pack: "p", rules: 1, capabilities: [] },
};

const browser = /** @type {any} */ (globalThis);
browser.chrome = {
  i18n: {
    getMessage: (/** @type {string} */ key, /** @type {string[]} */ values) => [key, values],
  },
  runtime: { getManifest: () => ({ version: "1.0.0" }) },
};

for (const [state, older, toUpdate] of /** @type {const} */ ([
  ["host-too-old", /program is older than this extension/, /^Update the Forethought program/],
  ["extension-too-old", /extension is older than the .* program/, /^Update the extension/],
])) {
  test(`in the state "${state}" the user is told which side is older and to update that one`, () => {
    const { what, next = "" } = HOST_WORDS[state];

    assert.match(ENGLISH[what].message, older);
    assert.match(ENGLISH[next].message, toUpdate);
  });

  test(`in the state "${state}" both versions are named`, () => {
    assert.deepEqual(moreWords(state, HELLO), ["host_versions", ["0.9.0", "1.0.0"]]);
  });
}

test("a host that is missing is told of with where to get it and how to look what is wrong", () => {
  const { from = "", check = "" } = HOST_WORDS.missing;

  assert.match(ENGLISH[from].message, /forethought_\$VERSION\$_amd64\.deb.*your organisation/);
  assert.match(ENGLISH[check].message, /still not found/);
});

test("every word and step that a state has is one of _locales", () => {
  for (const { what, from, next, check } of Object.values(HOST_WORDS)) {
    const keys = [what, from, next, check].filter((key) => key !== undefined);
    assert.deepEqual(
      keys.filter((key) => !(key in ENGLISH)),
      [],
    );
  }
});

test("a host that is ready says only what it has to say", () => {
  assert.equal(moreWords("ready", HELLO), "");
  assert.equal(moreWords("ready", { ...HELLO, notice: "mended" }), "mended");
});
