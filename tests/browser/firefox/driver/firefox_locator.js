import assert from "node:assert/strict";
import { eventually } from "../../driver/eventually.js";

/** @typedef {import("puppeteer-core").Frame} Frame */

/** @typedef {{ name: string, exact?: boolean }} Name of an element; not exact: a part of it */

const ROLES = {
  button: "self::button or @role='button'",
  heading: "self::h2 or self::h3 or self::h4",
  checkbox: "self::input[@type='checkbox']",
  link: "self::a[@href]",
};

/** As much of Playwright's Locator as the tests of both browsers use. */
export class FirefoxLocator {
  #frame;
  #selector;

  /**
   * @param {Frame} frame
   * @param {string} selector as Puppeteer reads it
   */
  constructor(frame, selector) {
    this.#frame = frame;
    this.#selector = selector;
  }

  /** Puppeteer takes the first anyway. */
  first() {
    return this;
  }

  /** @param {string} words */
  getByText(words) {
    return this.#inside(byText(words));
  }

  /**
   * @param {keyof typeof ROLES} role
   * @param {Name} name
   */
  getByRole(role, name) {
    return this.#inside(byRole(role, name));
  }

  async click() {
    await (await this.#found()).click();
  }

  /** @param {string} text */
  async fill(text) {
    await (await this.#found()).fill(text);
    // Puppeteer tells nobody that it emptied a box.
    if (text === "") await this.evaluate((box) => box.dispatchEvent(new InputEvent("input")));
  }

  async check() {
    if (!(await this.isChecked())) await this.click();
  }

  async uncheck() {
    if (await this.isChecked()) await this.click();
  }

  /** @param {{ label: string }} option */
  async selectOption({ label }) {
    await this.waitFor({ state: "usable" });
    await this.evaluate((element, wanted) => {
      const select = /** @type {HTMLSelectElement} */ (element);
      const option = [...select.options].find(({ text }) => text === wanted);
      if (!option) throw new Error(`there is no ${wanted} to choose`);
      option.selected = true;
      select.dispatchEvent(new Event("change", { bubbles: true }));
    }, label);
  }

  /** @param {string} file its path */
  async setInputFiles(file) {
    const input = /** @type {any} */ (await this.#element());
    await input.uploadFile(file);
  }

  /** @returns {Promise<boolean>} */
  isChecked() {
    return this.evaluate((element) => /** @type {HTMLInputElement} */ (element).checked);
  }

  /** @returns {Promise<string>} */
  inputValue() {
    return this.evaluate((element) => /** @type {HTMLInputElement} */ (element).value);
  }

  /** @returns {Promise<string[]>} */
  allTextContents() {
    return this.#frame.$$eval(this.#selector, (all) =>
      all.map(({ textContent }) => textContent ?? ""),
    );
  }

  count() {
    return this.#frame.$$eval(this.#selector, (all) => all.length);
  }

  /**
   * Looks again and again: Puppeteer's own waiting can miss a page that takes the place of an empty one.
   *
   * @param {{ state?: "attached" | "detached" | "visible" | "usable" }} [options]
   */
  async waitFor({ state = "visible" } = {}) {
    await eventually(async () => {
      const states = await this.#frame.$$eval(this.#selector, (all) =>
        all.map((one) => {
          if (!one.checkVisibility()) return ["attached"];
          return ["attached", "visible", one.matches(":disabled") ? "" : "usable"];
        }),
      );
      const isSo = state === "detached" ? states.length === 0 : states.flat().includes(state);
      assert.ok(isSo, `${this.#selector} is not ${state}`);
    });
  }

  /**
   * @template Given
   * @template T
   * @param {(element: Element, given: Given) => T} look may use nothing from outside itself
   * @param {Given} [given]
   * @returns {Promise<Awaited<T>>}
   */
  async evaluate(look, given) {
    const element = /** @type {any} */ (await this.#element());
    return element.evaluate(look, given);
  }

  /**
   * @param {(element: Element, given: any) => unknown} look may use nothing from outside itself
   * @param {unknown} [given]
   */
  async evaluateHandle(look, given) {
    return (await this.#element()).evaluateHandle(look, given);
  }

  #element() {
    return eventually(async () => {
      const element = await this.#frame.$(this.#selector);
      assert.ok(element, `${this.#selector} is not attached`);
      return element;
    });
  }

  /** Puppeteer's locator, which scrolls to what it finds. */
  async #found() {
    await this.waitFor({ state: "usable" });
    return this.#frame.locator(this.#selector);
  }

  /** @param {string} selector */
  #inside(selector) {
    return new FirefoxLocator(this.#frame, `${this.#selector} ${selector}`);
  }
}

/** @param {string} words */
export function byText(words) {
  return `::-p-text(${JSON.stringify(words)})`;
}

/** @param {string} words a part of the label that is around a control */
export function byLabel(words) {
  const label = `.//label[contains(normalize-space(.), ${JSON.stringify(words)})]`;
  return `::-p-xpath(${label}//*[self::input or self::select or self::textarea])`;
}

/**
 * Firefox itself takes seconds to find a role and a name on a large page.
 *
 * @param {keyof typeof ROLES} role
 * @param {Name} name
 */
export function byRole(role, { name, exact = false }) {
  const wanted = JSON.stringify(name);
  const isIt = (/** @type {string} */ words) =>
    exact ? `${words} = ${wanted}` : `contains(${words}, ${wanted})`;
  const isNamed = `${isIt("@aria-label")} or not(@aria-label) and ${isIt("normalize-space(.)")}`;
  return `::-p-xpath(.//*[${ROLES[role]}][${isNamed}])`;
}
