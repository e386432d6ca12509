import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const ROOT = new URL("../../extension/", import.meta.url);
const PREFIXES =
  "card check command extension host insert options panel pause popup state toolbar welcome";
const KEY = new RegExp(`^(?:${PREFIXES.replaceAll(" ", "|")})_[a-z0-9_]+$`);

/** @type {Record<string, { message: string, placeholders?: Record<string, { content: string }> }>} */
const messages = JSON.parse(readFileSync(new URL("_locales/en/messages.json", ROOT), "utf8"));

/** Every quoted key in code and pages, and every __MSG_key__ in the manifest. */
function keysInUse() {
  const keys = new Set();
  for (const path of readdirSync(ROOT, { recursive: true, encoding: "utf8" })) {
    const form = path === "manifest.json" ? /__MSG_(\w+)__/g : /["'`]([a-z0-9_]+)["'`]/g;
    if (!/\.(js|html)$/.test(path) && path !== "manifest.json") continue;
    for (const [, word] of readFileSync(new URL(path, ROOT), "utf8").matchAll(form)) {
      if (KEY.test(word)) keys.add(word);
    }
  }
  return keys;
}

test("every key in use has its words, and all words are in use", () => {
  assert.deepEqual([...keysInUse()].sort(), Object.keys(messages).sort());
});

test("keys are sorted", () => {
  assert.deepEqual(Object.keys(messages), Object.keys(messages).sort());
});

for (const [key, { message, placeholders = {} }] of Object.entries(messages)) {
  test(`the words of ${key} name exactly the placeholders that they have`, () => {
    const named = [...message.matchAll(/\$(\w+)\$/g)].map(([, name]) => name.toLowerCase());

    assert.deepEqual(named, Object.keys(placeholders));
    assert.ok(message.trim() === message && message !== "");
  });
}
