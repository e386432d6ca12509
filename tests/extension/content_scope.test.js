import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const CONTENT = new URL("../../extension/content/", import.meta.url);
const DECLARED = /^(?:async )?(?:function\*?|class|const|let) (\w+)/gm;

test("no two content scripts, which share one scope, declare the same name", () => {
  const files = readdirSync(CONTENT, { recursive: true, encoding: "utf8" });
  const names = files
    .filter((file) => file.endsWith(".js"))
    .flatMap((file) => [...readFileSync(new URL(file, CONTENT), "utf8").matchAll(DECLARED)])
    .map(([, name]) => name);

  assert.ok(names.length > 100);
  assert.deepEqual(
    names.filter((name, place) => names.indexOf(name) !== place),
    [],
  );
});
