import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { ROOT } from "./driver/program.js";

test("without a display, the practice page's sample is tried and its flags are printed", () => {
  const data = mkdtempSync(path.join(os.tmpdir(), "forethought-practice-"));
  const env = { ...process.env, XDG_DATA_HOME: data, DISPLAY: "", WAYLAND_DISPLAY: "" };

  try {
    const printed = execFileSync("node", [path.join(ROOT, "scripts/practice.js")], {
      env,
      encoding: "utf8",
    });

    assert.match(printed, /^serious +450 557 7104 +\S/m);
    assert.match(printed, /^caution +43 year old builder .+ {2}\S/m);
    assert.match(printed, /^Screenshot: /m);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
});
