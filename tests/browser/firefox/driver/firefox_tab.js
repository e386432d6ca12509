import assert from "node:assert/strict";
import { BOXES } from "../../driver/boxes.js";
import { wordsAbove } from "../../driver/drawn_flags.js";
import { eventually } from "../../driver/eventually.js";
import { Overlay } from "../../driver/overlay.js";
import { press } from "./keys.js";
import { TestWorld } from "./test_world.js";

/** @typedef {import("../../driver/drawn_flags.js").DrawnFlag} DrawnFlag */
/** @typedef {import("puppeteer-core").Browser} Browser */
/** @typedef {import("puppeteer-core").Page} Page */

/** A page of a site with one of its compose boxes, and what the extension shows over it. */
export class FirefoxTab {
  #selector;
  #name;

  /**
   * @param {Page} page
   * @param {{ selector: string, name: string }} box
   */
  constructor(page, { selector, name }) {
    this.page = page;
    this.#selector = selector;
    this.#name = name;
    this.overlay = new Overlay(page.mouse, new TestWorld(page));
  }

  /**
   * @param {Browser} browser
   * @param {string} place one of BOXES
   * @returns {Promise<FirefoxTab>}
   */
  static async open(browser, place) {
    const { address, click, ...box } = BOXES[place];
    const page = await browser.newPage();
    await page.goto(address);
    if (click) await page.locator(click).click();
    const tab = new FirefoxTab(page, box);
    await tab.focus();
    return tab;
  }

  /** Clicks into the compose box. */
  focus() {
    return this.page.locator(this.#selector).click();
  }

  /** @returns {Promise<string>} what the editor itself holds, whatever the page shows */
  text() {
    return this.page.evaluate((name) => Reflect.get(window, "openEditors").text(name), this.#name);
  }

  /** @param {string} text "\n" is Shift+Enter, which makes a new line and sends nothing */
  async type(text) {
    for (const [place, line] of text.split("\n").entries()) {
      if (place > 0) await this.press("Shift+Enter");
      await this.page.keyboard.type(line);
    }
  }

  /** @param {string} keys as Playwright names them */
  press(keys) {
    return press(this.page, keys);
  }

  /** @returns {Promise<{ box: string, text: string }[]>} what was sent from the page */
  sent() {
    return this.page.evaluate(() => Reflect.get(window, "openEditors").sent());
  }

  /** @param {string} text that the editor comes to hold */
  async holds(text) {
    await eventually(async () => assert.equal(await this.text(), text));
  }

  /**
   * Waits until exactly these flags are drawn.
   *
   * @param {DrawnFlag[]} expected in the order of the page
   */
  async shows(expected) {
    await eventually(async () => {
      const underlines = await this.overlay.underlines();
      const flags = await this.page.$eval(this.#selector, wordsAbove, underlines);
      assert.deepEqual(flags, expected);
    });
  }

  close() {
    return this.page.close();
  }
}
