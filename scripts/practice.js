#!/usr/bin/env node
// Opens the practice page in Chromium with the extension; without a display it tries the page itself
// and tells what came of it. scripts/run builds everything that this needs.

import { rmSync } from "node:fs";
import path from "node:path";
import { forethought, ROOT } from "../tests/browser/driver/program.js";
import { buildPages } from "../tests/pages/build.js";
import { PageServer } from "../tests/pages/server.js";
import { PRACTICE_PAGE, PRACTICE_PROFILE } from "./practice/chromium.js";
import { trySample } from "./practice/sample.js";
import { openWindow } from "./practice/window.js";

const folder = path.join(ROOT, "build/pages");
await buildPages(folder);
const pages = new PageServer(folder);
await pages.start();

// Chromium runs the background that a profile holds until the extension's version changes.
rmSync(path.join(PRACTICE_PROFILE, "Default/Service Worker"), { recursive: true, force: true });
const hostsFolder = path.join(PRACTICE_PROFILE, "NativeMessagingHosts");
forethought(["register", "--browser", "chromium", "--dir", hostsFolder], process.env);

if (process.env.DISPLAY || process.env.WAYLAND_DISPLAY) {
  console.log(`Opening ${PRACTICE_PAGE} in Chromium. Close its window to end.`);
  process.exitCode = await openWindow(pages);
} else {
  console.log("There is no display: trying a sample post without one.");
  process.exitCode = await trySample(pages);
}
await pages.close();
