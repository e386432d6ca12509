import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import process from "node:process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const LINTER = fileURLToPath(new URL("../../node_modules/.bin/web-ext", import.meta.url));
const EXTENSION = fileURLToPath(new URL("../../extension/", import.meta.url));

/** Chromium alone has it; Firefox takes background.scripts from the same manifest. */
const SERVICE_WORKER = {
  code: "MANIFEST_FIELD_UNSUPPORTED",
  message: '"/background/service_worker" is not supported.',
};

test("Mozilla's linter has nothing to say but that Firefox has no service worker", () => {
  const words = ["lint", "--source-dir", EXTENSION, "--no-config-discovery", "--output", "json"];

  const { stdout, stderr } = spawnSync(process.execPath, [LINTER, ...words], { encoding: "utf8" });

  assert.equal(stderr, "");
  const { errors, notices, warnings } = JSON.parse(stdout);
  const told = [...errors, ...notices, ...warnings].map(({ code, message }) => ({ code, message }));
  assert.deepEqual(told, [SERVICE_WORKER]);
});
