import "./browser_globals.js";
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { readChoices } from "../../extension/background/managed.js";

const ROOT = new URL("../../", import.meta.url);

/** @param {string} path From the root of the repository. */
function read(path) {
  return readFileSync(new URL(path, ROOT), "utf8");
}

const ids = JSON.parse(read("manifests/extension_ids.json"));
const schema = JSON.parse(read("extension/managed_schema.json"));
const chromium = JSON.parse(read("manifests/policies/chromium.json"));
const firefox = JSON.parse(read("manifests/policies/firefox.json"));

const example = chromium["3rdparty"].extensions[ids.chromium.id];

test("both browsers have the same example, for the extension that the host lets in", () => {
  assert.deepEqual(firefox.policies["3rdparty"].Extensions[ids.firefox.id], example);
});

test("the example sets everything that can be set, and nothing of it is left out", () => {
  assert.deepEqual(Object.keys(example), Object.keys(schema.properties));
  assert.deepEqual(readChoices(example), example);
});

test("the example's rules are rules or categories", () => {
  const files = readdirSync(new URL("rules/", ROOT)).filter((name) => name.endsWith(".jsonc"));
  const known = files.flatMap((name) => {
    const rules = [...read(`rules/${name}`).matchAll(/^\s*"id": "([^"]+)"/gm)].map(([, id]) => id);
    return [name.replace(".jsonc", ""), ...rules];
  });

  assert.deepEqual(
    Object.keys(example.rules).filter((id) => !known.includes(id)),
    [],
  );
});

test("every region that Chromium's policies allow is one that is read", () => {
  for (const region of schema.properties.region.enum) {
    assert.equal(readChoices({ region }).region, region);
  }
});
