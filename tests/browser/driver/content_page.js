import { readFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { CHROMIUM, EXTENSION } from "./program.js";

/** @typedef {import("playwright-core").Browser} Browser */
/** @typedef {import("playwright-core").Page} Page */

const manifest = JSON.parse(readFileSync(path.join(EXTENSION, "manifest.json"), "utf8"));

/** Every content script but the last, which starts the others, as one: the browser runs them in one scope. */
const SCRIPTS = manifest.content_scripts[0].js
  .slice(0, -1)
  .map((/** @type {string} */ file) => readFileSync(path.join(EXTENSION, file), "utf8"))
  .join("\n");

/**
 * A browser without the extension, for its content scripts one by one.
 *
 * @param {string[]} [args] of Chromium
 * @returns {Promise<Browser>}
 */
export function openBareBrowser(args = []) {
  return chromium.launch({
    executablePath: CHROMIUM,
    headless: true,
    chromiumSandbox: false,
    args,
  });
}

/**
 * Gives a page what content scripts declare, past its policy, so that functions evaluated in the page may
 * use it.
 *
 * @param {Page} page
 */
export async function addContentScripts(page) {
  const session = await page.context().newCDPSession(page);
  const { exceptionDetails } = await session.send("Runtime.evaluate", { expression: SCRIPTS });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
  await session.detach();
}
