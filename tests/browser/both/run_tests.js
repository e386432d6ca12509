import { test } from "node:test";

/** @typedef {import("../driver/forethought_browser.js").ForethoughtBrowser} ForethoughtBrowser */

/**
 * What is to be so in Chromium and in Firefox, by its name. To a test, ForethoughtFirefox is a
 * ForethoughtBrowser that can do less.
 *
 * @typedef {Record<string, (browser: ForethoughtBrowser) => Promise<void>>} Tests
 */

/**
 * @param {Tests} tests
 * @param {() => unknown} browser the one that is open when a test begins
 */
export function runTests(tests, browser) {
  for (const [name, run] of Object.entries(tests)) {
    test(name, () => run(/** @type {ForethoughtBrowser} */ (browser())));
  }
}
