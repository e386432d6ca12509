import { actInPage } from "./page_script.js";

/** @typedef {import("puppeteer-core").Browser} Browser */

/**
 * Begins to write with Firefox's own input method for tests, which BiDi has no command for, at the caret of the
 * page in front.
 *
 * @param {Browser} browser
 * @param {string} text
 * @returns {Promise<() => Promise<void>>} takes the text as it stands
 */
export function startComposition(browser, text) {
  return actInPage(browser, compose, text);
}

/**
 * Runs in the page.
 *
 * @param {any} content its window
 * @param {any} components Firefox's
 * @param {string} text
 * @returns {() => void} takes the text as it stands
 */
function compose(content, components, text) {
  const { classes, interfaces } = components;
  const method = classes["@mozilla.org/text-input-processor;1"].createInstance(
    interfaces.nsITextInputProcessor,
  );
  method.beginInputTransactionForTests(content);
  method.setPendingCompositionString(text);
  method.appendClauseToPendingComposition(text.length, method.ATTR_RAW_CLAUSE);
  method.setCaretInPendingComposition(text.length);
  method.flushPendingComposition();
  return () => method.commitComposition();
}
