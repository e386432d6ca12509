import assert from "node:assert/strict";
import { eventually } from "./eventually.js";

/** @typedef {import("./compose_box.js").ComposeBox} ComposeBox */
/** @typedef {import("./tab.js").Tab} Tab */
/** @typedef {import("./tab.js").TabOpener} TabOpener */

/** Every kind of editor, as tests/pages/sites/editors.jsx names them. */
export const KINDS = ["draft", "lexical", "prosemirror", "quill", "slate", "textarea", "plain"];

/** Where sites put one. */
export const PLACES = [
  "page",
  "iframe",
  "blank-iframe",
  "shadow",
  "shadow-modal",
  "modal",
  "dialog",
];

/** The box of every kind on its page. */
export const EDITOR = 'textarea, [contenteditable="true"]';

/**
 * @param {TabOpener} browser
 * @param {string} kind
 * @param {string} [place]
 * @returns {Promise<{ tab: Tab, box: ComposeBox }>}
 */
export async function openEditor(browser, kind, place = "page") {
  const page = await browser.openTab(`https://x.com/editors/${kind}/${place}`);
  const tab = place.endsWith("iframe") ? await page.innerFrame() : page;
  const box = tab.box(EDITOR, "box");
  await box.isMade();
  await eventually(async () => assert.equal(await tab.frame.evaluate(isStyled), true));
  return { tab, box };
}

/** Runs in the page: whether its style has come, which in a frame without an address is not waited for. */
function isStyled() {
  const trees = [document, document.querySelector("x-composer")?.shadowRoot];
  return trees
    .flatMap((tree) => [...(tree?.querySelectorAll("link[rel=stylesheet]") ?? [])])
    .every((link) => /** @type {HTMLLinkElement} */ (link).sheet !== null);
}

/**
 * Lets the clock of a page go on: editors undo together what was done within a second.
 *
 * @param {Tab} tab
 */
export async function letTimePass(tab) {
  await tab.frame.evaluate(() => {
    const now = Date.now;
    Date.now = () => now() + 10_000;
  });
}
