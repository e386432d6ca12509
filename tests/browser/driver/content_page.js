import { readFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { CHROMIUM, EXTENSION } from "./program.js";

/** @typedef {import("playwright-core").Page} Page */

const manifest = JSON.parse(readFileSync(path.join(EXTENSION, "manifest.json"), "utf8"));

/** Every content script but the last, which starts the others, as one: the browser runs them in one scope. */
const SCRIPTS = manifest.content_scripts[0].js
  .slice(0, -1)
  .map((/** @type {string} */ file) => readFileSync(path.join(EXTENSION, file), "utf8"))
  .join("\n");

const ADDRESS = "https://content.example/";

/**
 * A page of a browser without the extension, with what content scripts declare, so that functions
 * evaluated in the page may use it one by one.
 *
 * @returns {Promise<Page>}
 */
export async function openContentPage() {
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    headless: true,
    chromiumSandbox: false,
  });
  const page = await browser.newPage();
  await page.route(ADDRESS, (route) => route.fulfill({ contentType: "text/html", body: "" }));
  await page.goto(ADDRESS);
  const session = await page.context().newCDPSession(page);
  // Past the page's policy.
  const { exceptionDetails } = await session.send("Runtime.evaluate", { expression: SCRIPTS });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
  await session.detach();
  return page;
}
