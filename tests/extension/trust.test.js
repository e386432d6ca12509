import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const FOLDERS = ["docs", "extension", "host", "manifests", "scripts", "tests"];
const page = readFileSync(path.join(ROOT, "docs/trust.md"), "utf8");

/** Of the project, from its root. */
const files = FOLDERS.flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((name) =>
    path.join(folder, name),
  ),
);

/** What the tests call themselves, and all else that stands in their files; long names are in several strings. */
function wordsOfTests() {
  const tests = files.filter((file) => /^tests\/.*(_test\.(cpp|py)|\.js)$/.test(file));
  const words = tests.map((file) => readFileSync(path.join(ROOT, file), "utf8")).join("\n");
  return words.replaceAll(/"\s*\n\s*"/g, "");
}

test("the page on promises names files that there are", () => {
  const named = [...page.matchAll(/`([\w./]+\.(?:cpp|h|js|py|md))`/g)].map(([, name]) => name);
  assert.ok(named.length > 50);

  const missing = named.filter((name) => !files.some((file) => `/${file}`.endsWith(`/${name}`)));

  assert.deepEqual(missing, []);
});

test("the page on promises names tests that there are", () => {
  const words = wordsOfTests();
  // What stands in ${} or as … is another thing in each test of a kind.
  const named = [...page.matchAll(/"([^"]+)"/g)].flatMap(([, name]) => name.split(/\$\{[^}]*\}|…/));
  assert.ok(named.length > 80);

  const missing = named.filter((part) => !words.includes(part.trim()));

  assert.deepEqual(missing, []);
});
