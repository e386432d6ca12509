import { IsolatedWorld } from "./isolated_world.js";
import { ComposeBox } from "./compose_box.js";
import { Overlay } from "./overlay.js";

/** @typedef {import("playwright-core").BrowserContext} BrowserContext */
/** @typedef {import("playwright-core").Page} Page */

/** A page of a site, with what the extension shows over it. */
export class Tab {
  /**
   * @param {Page} page
   * @param {IsolatedWorld} world
   */
  constructor(page, world) {
    this.page = page;
    this.world = world;
    this.overlay = new Overlay(page, world);
  }

  /**
   * @param {BrowserContext} context
   * @param {string} address
   * @returns {Promise<Tab>}
   */
  static async open(context, address) {
    const page = await context.newPage();
    const world = await IsolatedWorld.of(page);
    await page.goto(address);
    return new Tab(page, world);
  }

  /**
   * @param {string} selector
   * @param {string} name what the page calls the editor
   * @returns {ComposeBox}
   */
  box(selector, name) {
    return new ComposeBox(this, selector, name);
  }

  /**
   * Inserts words that no signpost has, by the extension's own function.
   *
   * @param {string} selector of the compose box
   * @param {string} words
   * @returns {Promise<boolean>} what the extension makes of it
   */
  insert(selector, words) {
    return this.overlay.look(
      (root, wanted, text) => {
        const element = document.querySelector(wanted);
        const { editorAdapterFor, insertSignpost } = /** @type {any} */ (globalThis);
        return insertSignpost(editorAdapterFor(element, root), text);
      },
      selector,
      words,
    );
  }

  /** @returns {Promise<{ box: string, text: string }[]>} what was sent from the page */
  sent() {
    return this.page.evaluate("openEditors.sent()");
  }

  close() {
    return this.page.close();
  }
}
