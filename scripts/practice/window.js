import { spawn } from "node:child_process";
import { CHROMIUM } from "../../tests/browser/driver/program.js";
import { chromiumFlags, PRACTICE_PAGE, PRACTICE_PROFILE } from "./chromium.js";

/** @typedef {import("../../tests/pages/server.js").PageServer} PageServer */

/**
 * Opens a Chromium window on the practice page.
 *
 * @param {PageServer} pages
 * @returns {Promise<number>} Chromium's exit status, once the user has closed it
 */
export function openWindow(pages) {
  const flags = [
    `--user-data-dir=${PRACTICE_PROFILE}`,
    "--no-first-run",
    "--no-default-browser-check",
    // Without it Chromium warns, above the page, of the two flags that make the practice page work.
    "--test-type",
    ...chromiumFlags(pages),
  ];
  // Chromium's sandbox does not work for root.
  if (process.getuid?.() === 0) flags.push("--no-sandbox");

  const chromium = spawn(CHROMIUM, [...flags, PRACTICE_PAGE], { stdio: "ignore" });
  return new Promise((resolve, reject) => {
    chromium.once("error", reject);
    chromium.once("exit", (status) => resolve(status ?? 1));
  });
}
