import { IsolatedWorld } from "./isolated_world.js";
import { ComposeBox } from "./compose_box.js";
import { Overlay } from "./overlay.js";
import { pointerIn } from "./pointer.js";

/** @typedef {import("playwright-core").BrowserContext} BrowserContext */
/** @typedef {import("playwright-core").Frame} Frame */
/** @typedef {import("playwright-core").Page} Page */

/** @typedef {{ openTab: (address: string) => Promise<Tab> }} TabOpener a browser, whichever it is */

/** A page of a site, or a frame in it, with what the extension shows over it. */
export class Tab {
  /**
   * @param {Page} page
   * @param {IsolatedWorld} world
   * @param {Frame} [frame]
   */
  constructor(page, world, frame = page.mainFrame()) {
    this.page = page;
    this.world = world;
    this.frame = frame;
    this.overlay = new Overlay(pointerIn(frame), world);
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
   * The page's one frame, in which the extension was the last to start.
   *
   * @returns {Promise<Tab>}
   */
  async innerFrame() {
    const element = await this.page.waitForSelector("iframe");
    const frame = await element.contentFrame();
    if (!frame) throw new Error("the frame has no page");
    return new Tab(this.page, this.world, frame);
  }

  /**
   * The page's one frame, of another site, which the browser keeps in a process of its own.
   *
   * @returns {Promise<Tab>}
   */
  async foreignFrame() {
    const { frame } = await this.innerFrame();
    return new Tab(this.page, await IsolatedWorld.of(frame), frame);
  }

  get keyboard() {
    return this.page.keyboard;
  }

  /** @param {string} selector of something in the frame */
  locator(selector) {
    return this.frame.locator(selector);
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
   * @param {string} selector of the compose box, in an open shadow root or not
   * @param {string} words
   * @returns {Promise<boolean>} what the extension makes of it
   */
  insert(selector, words) {
    return this.overlay.look(
      (root, wanted, text) => {
        const host = document.querySelector("x-composer");
        const element = (host?.shadowRoot ?? document).querySelector(wanted);
        const { editorAdapterFor, insertSignpost } = /** @type {any} */ (globalThis);
        return insertSignpost(editorAdapterFor(element, root), text);
      },
      selector,
      words,
    );
  }

  /**
   * Begins to write with an input method, at the caret.
   *
   * @param {string} text
   * @returns {Promise<() => Promise<void>>} takes the text as it stands
   */
  async compose(text) {
    const session = await this.page.context().newCDPSession(this.page);
    const { length } = text;
    const composed = { text, selectionStart: length, selectionEnd: length };
    await session.send("Input.imeSetComposition", composed);
    return async () => {
      await session.send("Input.insertText", { text });
      await session.detach();
    };
  }

  /**
   * @param {{ x: number, y: number }} point of the page
   * @param {string} text from outside of it
   */
  async drop(point, text) {
    const items = [{ mimeType: "text/plain", data: text }];
    const session = await this.page.context().newCDPSession(this.page);
    for (const type of /** @type {const} */ (["dragEnter", "dragOver", "drop"])) {
      const data = { items, files: [], dragOperationsMask: 1 };
      await session.send("Input.dispatchDragEvent", { type, ...point, data });
    }
    await session.detach();
  }

  /** @returns {Promise<{ box: string, text: string }[]>} what was sent from the page */
  sent() {
    return this.frame.evaluate("openEditors.sent()");
  }

  close() {
    return this.page.close();
  }
}
