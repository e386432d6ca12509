import { ComposeBox } from "../../driver/compose_box.js";
import { Overlay } from "../../driver/overlay.js";
import { pointerIn } from "../../driver/pointer.js";
import { dropFromOutside } from "./drag.js";
import { FirefoxLocator } from "./firefox_locator.js";
import { startComposition } from "./input_method.js";
import { keyboardOf } from "./keys.js";
import { TestWorld } from "./test_world.js";

/** @typedef {import("puppeteer-core").Browser} Browser */
/** @typedef {import("puppeteer-core").Frame} Frame */
/** @typedef {import("puppeteer-core").Page} Page */

/**
 * A page of a site, or a frame in it, with what the extension shows over it: as much of Tab as the tests of
 * both browsers use, so that it is taken for one.
 */
export class FirefoxTab {
  /**
   * @param {Page} page
   * @param {Frame} [frame]
   */
  constructor(page, frame = page.mainFrame()) {
    this.page = page;
    this.frame = frame;
    this.keyboard = keyboardOf(page);
    this.world = new TestWorld(frame);
    this.overlay = new Overlay(pointerIn(/** @type {any} */ (frame)), this.world);
  }

  /**
   * @param {Browser} browser
   * @param {string} address
   * @returns {Promise<FirefoxTab>}
   */
  static async open(browser, address) {
    const page = await browser.newPage();
    await page.goto(address);
    return new FirefoxTab(page);
  }

  /** @returns {Promise<FirefoxTab>} the page's one frame */
  async innerFrame() {
    const element = await this.page.waitForSelector("iframe");
    const frame = await element?.contentFrame();
    if (!frame) throw new Error("the frame has no page");
    return new FirefoxTab(this.page, frame);
  }

  /** @param {string} selector of something in the frame, in an open shadow root or not */
  locator(selector) {
    return new FirefoxLocator(this.frame, `pierce/${selector}`);
  }

  /**
   * @param {string} selector
   * @param {string} name what the page calls the editor
   */
  box(selector, name) {
    return new ComposeBox(/** @type {any} */ (this), selector, name);
  }

  /**
   * Begins to write with an input method, at the caret.
   *
   * @param {string} text
   * @returns {Promise<() => Promise<void>>} takes the text as it stands
   */
  compose(text) {
    return startComposition(this.page.browser(), text);
  }

  /**
   * @param {{ x: number, y: number }} point of the page
   * @param {string} text from outside of it
   */
  drop(point, text) {
    return dropFromOutside(this.page.browser(), point, text);
  }

  /** @returns {Promise<{ box: string, text: string }[]>} what was sent from the page */
  async sent() {
    return /** @type {any} */ (await this.frame.evaluate("openEditors.sent()"));
  }

  close() {
    return this.page.close();
  }
}
