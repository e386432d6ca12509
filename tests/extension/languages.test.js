import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const LOCALES = new URL("../../extension/_locales/", import.meta.url);

/** @typedef {Record<string, { message: string, placeholders?: object }>} Messages */

/**
 * @param {string} language
 * @returns {Messages}
 */
function read(language) {
  return JSON.parse(readFileSync(new URL(`${language}/messages.json`, LOCALES), "utf8"));
}

/** @param {string} message */
const placeholdersIn = (message) => [...message.matchAll(/\$\w+\$/g)].map(String).sort();

/** @param {string} message */
const quotedIn = (message) => [...message.matchAll(/“([^”]+)”/g)].map(([, words]) => words);

const english = read("en");
/** @param {string} words */
const keysOf = (words) => Object.keys(english).filter((key) => english[key].message === words);
const languages = readdirSync(LOCALES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "en")
  .map(({ name }) => name);

test("there are words in Welsh and Irish", () => {
  assert.deepEqual(languages.sort(), ["cy", "ga"]);
});

for (const language of languages) {
  const messages = read(language);

  test(`${language}: the keys are exactly English's, and sorted`, () => {
    assert.deepEqual(Object.keys(messages), Object.keys(english).sort());
  });

  test(`${language}: no words are empty or begin or end in space`, () => {
    for (const [key, { message }] of Object.entries(messages)) {
      assert.ok(message !== "" && message === message.trim(), key);
    }
  });

  test(`${language}: words hold the placeholders of the English ones`, () => {
    for (const [key, { message, placeholders }] of Object.entries(messages)) {
      assert.deepEqual(placeholders, english[key].placeholders, key);
      assert.deepEqual(placeholdersIn(message), placeholdersIn(english[key].message), key);
    }
  });

  test(`${language}: what words quote of the interface stands there`, () => {
    for (const [key, { message }] of Object.entries(english)) {
      for (const named of quotedIn(message).flatMap(keysOf)) {
        assert.ok(messages[key].message.includes(`“${messages[named].message}”`), key);
      }
    }
  });

  test(`${language}: pages say which language they are in`, () => {
    assert.equal(messages.extension_language.message, language);
  });
}
