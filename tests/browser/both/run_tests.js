import { test } from "node:test";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("../driver/popup.js").Popup} ChromiumPopup */
/** @typedef {Pick<ChromiumPopup, "shows" | "press" | "close">} Popup */
/** @typedef {import("../driver/tab.js").Tab} Tab */

/**
 * A browser with the extension, whichever it is. What Firefox opens is taken for a Tab, a Popup and a Page: it can
 * do as much of theirs as the tests of both ask.
 *
 * @typedef {object} AnyBrowser
 * @property {number[]} hosts process ids
 * @property {(address: string) => Promise<Tab>} openTab
 * @property {(tab: Tab) => Promise<Popup>} openPopup over the tab in front
 * @property {() => Promise<Page>} openOptions
 * @property {(name: "options" | "welcome") => Promise<Page>} openPage
 * @property {() => Promise<void>} stopBackground as the browser does where it needs the memory
 * @property {() => Promise<void>} reloadExtension as it is updated
 * @property {(page: Page, act: () => Promise<void>) => Promise<string>} saved the path of the file
 */

/**
 * What is to be so in Chromium and in Firefox, by its name.
 *
 * @typedef {Record<string, (browser: AnyBrowser) => Promise<void>>} Tests
 */

/**
 * @param {Tests} tests
 * @param {() => AnyBrowser} browser the one that is open when a test begins
 */
export function runTests(tests, browser) {
  for (const [name, run] of Object.entries(tests)) {
    test(name, () => run(browser()));
  }
}

/**
 * The same, each in a browser of its own.
 *
 * @param {Tests} tests
 * @param {() => Promise<AnyBrowser & { close: () => Promise<void> }>} open
 */
export function runTestsAlone(tests, open) {
  for (const [name, run] of Object.entries(tests)) {
    test(name, async (t) => {
      const browser = await open();
      t.after(() => browser.close());
      await run(browser);
    });
  }
}
