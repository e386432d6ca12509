import assert from "node:assert/strict";
import { wordsAbove } from "./drawn_flags.js";
import { eventually } from "./eventually.js";

/** @typedef {import("./drawn_flags.js").DrawnFlag} DrawnFlag */
/** @typedef {import("./tab.js").Tab} Tab */

/**
 * A compose box of a tab, in Chromium or Firefox: used as a person would, and read as its own editor holds
 * it.
 */
export class ComposeBox {
  #tab;
  #selector;
  #name;

  /**
   * @param {Tab} tab
   * @param {string} selector
   * @param {string} name what the page calls the editor
   */
  constructor(tab, selector, name) {
    this.#tab = tab;
    this.#selector = selector;
    this.#name = name;
  }

  get locator() {
    return this.#tab.locator(this.#selector);
  }

  get #keyboard() {
    return this.#tab.keyboard;
  }

  /** @returns {Promise<string>} what the editor itself holds, whatever the page shows */
  text() {
    return this.#tab.frame.evaluate(
      (name) => Reflect.get(window, "openEditors").text(name),
      this.#name,
    );
  }

  /** Waits until the page has made the editor: before that it hears of nothing. */
  async isMade() {
    await eventually(async () => {
      assert.equal(typeof (await this.text()), "string", `there is no editor ${this.#name}`);
    });
  }

  /** @param {string} expected what the editor itself comes to hold */
  async holds(expected) {
    await eventually(async () => assert.equal(await this.text(), expected));
  }

  /**
   * Puts a mention in at the caret, as picking it from a site's list does.
   *
   * @param {string} person
   */
  async mention(person) {
    await this.#tab.frame.evaluate(
      ([name, person]) => Reflect.get(window, "openEditors").mention(name, person),
      [this.#name, person],
    );
    await eventually(async () => assert.ok((await this.text()).includes(`@${person}`)));
  }

  /**
   * Types at the caret, which a click puts into an empty box.
   *
   * @param {string} text "\n" is Shift+Enter, which makes a new line and sends nothing
   */
  async type(text) {
    await this.#takeFocus();
    for (const [place, line] of text.split("\n").entries()) {
      if (place > 0) await this.#keyboard.press("Shift+Enter");
      await this.#keyboard.type(line);
    }
  }

  /**
   * Writes at the caret as dictation does: all at once.
   *
   * @param {string} text
   */
  async dictate(text) {
    await this.#takeFocus();
    await this.#tab.page.keyboard.insertText(text);
  }

  /** @param {string} text */
  async paste(text) {
    await this.#tab.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.#takeFocus();
    await this.#keyboard.press("Control+v");
  }

  /** Selects all that stands in the box and deletes it. */
  async clear() {
    await this.press("Control+a");
    await this.hearsOfTheCaret();
    await this.press("Backspace");
  }

  /** Waits until the page was told where the caret is: a key that comes before that acts at the old place. */
  hearsOfTheCaret() {
    return this.#tab.frame.evaluate(
      () => new Promise((next) => requestAnimationFrame(() => setTimeout(next))),
    );
  }

  /** @param {string} key as Playwright names it: "Control+z" */
  press(key) {
    return this.#keyboard.press(key);
  }

  /**
   * Presses Tab until something in the overlay has the focus.
   *
   * @param {RegExp} words that it holds
   */
  async tabTo(words) {
    await eventually(async () => {
      await this.press("Tab");
      assert.match((await this.#tab.overlay.focused()) ?? "nothing", words);
    });
  }

  /**
   * @param {string} name of a button beside the box
   * @param {string} [key] that presses it, as Playwright names it; absent: a click does
   */
  async pressButton(name, key) {
    const button = await eventually(async () => {
      const found = await this.locator.evaluateHandle((box, wanted) => {
        const buttons = box.closest(".composer")?.querySelectorAll("button, [role=button]") ?? [];
        return [...buttons].find((one) => (one.ariaLabel ?? one.textContent) === wanted);
      }, name);
      const element = found.asElement();
      assert.ok(element, `no button beside the box is named ${name}`);
      return element;
    });
    await (key ? button.press(key) : button.click());
  }

  /** @param {{ name: string, mimeType: string, buffer: Buffer }} file to go with what is written */
  async choosePicture(file) {
    const composer = await this.locator.evaluateHandle((box) => box.closest(".composer"));
    const input = await composer.asElement()?.$('input[type="file"]');
    assert.ok(input, "the box takes no pictures");
    await input.setInputFiles(file);
    await composer.asElement()?.waitForSelector("img");
  }

  async #takeFocus() {
    if (!(await this.#hasFocus())) await this.locator.click();
    await this.hearsOfTheCaret();
  }

  #hasFocus() {
    return this.locator.evaluate((box) => {
      const root = /** @type {Document | ShadowRoot} */ (box.getRootNode());
      return root.activeElement === box;
    });
  }

  /** @returns {Promise<DrawnFlag[]>} the flags drawn under this box's text */
  async flags() {
    const underlines = await this.#tab.overlay.underlines();
    return this.locator.evaluate(wordsAbove, underlines);
  }

  /**
   * Waits until exactly these flags are drawn.
   *
   * @param {DrawnFlag[]} expected in the order of the page
   */
  async shows(expected) {
    await eventually(async () => assert.deepEqual(await this.flags(), expected));
  }

  /**
   * Starts to count the changes of the DOM inside the box and of its own attributes.
   *
   * @returns {Promise<import("playwright-core").JSHandle<() => number>>} gives the count so far
   */
  countChanges() {
    return this.locator.evaluateHandle((box) => {
      let count = 0;
      const observer = new MutationObserver((records) => {
        count += records.length;
      });
      const all = { subtree: true, childList: true, characterData: true, attributes: true };
      observer.observe(box, all);
      return () => count + observer.takeRecords().length;
    });
  }
}
