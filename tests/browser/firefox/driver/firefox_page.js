import { byLabel, byRole, byText, FirefoxLocator } from "./firefox_locator.js";

/** @typedef {import("puppeteer-core").Page} Page */

/** A page of the extension: as much of Playwright's Page as the tests of both browsers use. */
export class FirefoxPage {
  #page;

  /** @param {Page} page */
  constructor(page) {
    this.#page = page;
  }

  /** @param {string} words */
  getByLabel(words) {
    return this.locator(byLabel(words));
  }

  /**
   * @param {Parameters<typeof byRole>[0]} role
   * @param {Parameters<typeof byRole>[1]} name
   */
  getByRole(role, name) {
    return this.locator(byRole(role, name));
  }

  /** @param {string} words */
  getByText(words) {
    return this.locator(byText(words));
  }

  /** @param {string} selector as Puppeteer reads it */
  locator(selector) {
    return new FirefoxLocator(this.#page.mainFrame(), selector);
  }

  /**
   * @param {any} look a function that may use nothing from outside itself, or an expression
   * @param {unknown[]} given
   */
  evaluate(look, ...given) {
    return this.#page.evaluate(look, ...given);
  }

  bringToFront() {
    return this.#page.bringToFront();
  }

  close() {
    return this.#page.close();
  }
}
