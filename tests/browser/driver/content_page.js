import { readFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { CHROMIUM, EXTENSION } from "./program.js";

/** @typedef {import("playwright-core").Page} Page */

const manifest = JSON.parse(readFileSync(path.join(EXTENSION, "manifest.json"), "utf8"));

/** A compose box, as `show` takes it. */
export const BOX = '<div id="box" contenteditable role="textbox"></div>';
export const POST = "<article><h3>Ann</h3><p>Is it <b>safe</b>?</p><button>Like</button></article>";

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

/**
 * Shows a page of its own; components in it get their parts.
 *
 * @param {Page} page
 * @param {string} html
 */
export function show(page, html) {
  return page.evaluate((html) => {
    document.body.innerHTML = html;
    for (const [name, inner] of [
      ["x-comment", "<header>2 h</header><div role=article><slot></slot></div>"],
      [
        "x-dialog",
        '<div role=dialog><slot></slot><form><slot name="write"></slot><slot name="send"></slot></form></div>',
      ],
    ]) {
      const host = document.querySelector(name);
      if (host) host.attachShadow({ mode: "open" }).innerHTML = inner;
    }
    for (const host of document.querySelectorAll("x-box")) {
      host.attachShadow({ mode: "open" }).innerHTML = '<textarea id="box"></textarea>';
    }
  }, html);
}
