import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { dateWords } from "../../extension/pages/common/words.js";

const LOCALES = new URL("../../extension/_locales/", import.meta.url);

/** @param {string} language Whose words the browser shows. */
function show(language) {
  const messages = JSON.parse(readFileSync(new URL(`${language}/messages.json`, LOCALES), "utf8"));
  const getMessage = (/** @type {string} */ key) => messages[key].message;
  Object.assign(globalThis, { chrome: { i18n: { getMessage } } });
}

for (const [language, date, words] of [
  ["en", "2026-11-01", "1 November 2026"],
  ["en", "2024-02-29", "29 February 2024"],
  ["cy", "2026-11-01", "1 Tachwedd 2026"],
  ["ga", "2026-11-01", "1 Samhain 2026"],
  ["en", "2024-13-01", "2024-13-01"],
  ["en", "2024", "2024"],
  ["en", "", ""],
]) {
  test(`where words are "${language}", the date "${date}" is written "${words}"`, () => {
    show(language);

    assert.equal(dateWords(date), words);
  });
}
