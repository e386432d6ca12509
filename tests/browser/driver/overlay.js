import assert from "node:assert/strict";
import { eventually } from "./eventually.js";

/** @typedef {import("./drawn_flags.js").Underline} Underline */
/** @typedef {{ click: (x: number, y: number) => Promise<void> }} Pointer in the frame's own coordinates */
/** @typedef {{ evaluate: (expression: string) => Promise<any> }} World where closed roots can be opened */

/** Where the extension draws: in the page, or in the dialog of a component of it. */
export const LAYER = `[document, document.querySelector("x-composer")?.shadowRoot]
  .map((tree) => tree?.querySelector("forethought-layer"))
  .find((layer) => layer)`;

/** The closed shadow root with all that the extension draws; an empty one where it draws nothing. */
const ROOT = `(() => {
  const layer = ${LAYER};
  return layer ? chrome.dom.openOrClosedShadowRoot(layer) : document.createDocumentFragment();
})()`;

/** What the extension shows over a page or a frame. Presses are real ones, at the place where a button is. */
export class Overlay {
  #pointer;
  #world;

  /**
   * @param {Pointer} pointer
   * @param {World} world
   */
  constructor(pointer, world) {
    this.#pointer = pointer;
    this.#world = world;
  }

  /**
   * @template {unknown[]} Args
   * @template T
   * @param {(root: ShadowRoot, ...args: Args) => T} look may use nothing from outside itself
   * @param {Args} args
   * @returns {Promise<Awaited<T>>}
   */
  look(look, ...args) {
    return this.#world.evaluate(`(${look})(${ROOT}, ...${JSON.stringify(args)})`);
  }

  /** @returns {Promise<Underline[]>} */
  underlines() {
    return this.look((root) =>
      [...root.querySelectorAll(".flag")].map((element) => {
        const { left, right, bottom } = element.getBoundingClientRect();
        // The rule, the words and which of those it is, each on a line.
        const flag = /** @type {HTMLElement} */ (element).dataset.flag ?? "";
        const rule = flag.split("\n")[0];
        return { flag, rule, look: element.classList[1], left, right, bottom };
      }),
    );
  }

  /** @returns {Promise<string | null>} what the mark beside the box says; null where there is none */
  state() {
    return this.look((root) => root.querySelector(".state")?.getAttribute("aria-label") ?? null);
  }

  /** @returns {Promise<string | null>} the words on the card; null where none is open */
  card() {
    return this.look((root) => {
      const card = /** @type {HTMLElement | null} */ (root.querySelector(".card"));
      return card ? card.innerText : null;
    });
  }

  /**
   * @param {string} selector in the overlay
   * @returns {Promise<string>} what the first such element holds, once it is there
   */
  textOf(selector) {
    return eventually(async () => {
      const text = await this.look(
        (root, wanted) => root.querySelector(wanted)?.textContent ?? null,
        selector,
      );
      assert.ok(text !== null, `the overlay has no ${selector}`);
      return text;
    });
  }

  /** @returns {Promise<string | null>} what the focused element of the overlay holds; null: none is */
  focused() {
    return this.look((root) => root.activeElement?.textContent ?? null);
  }

  /**
   * Waits until the mark says so and what is drawn changes no more without another edit.
   *
   * @param {RegExp} words
   */
  async showsState(words) {
    await eventually(async () => {
      const { told, isBusy } = await this.look((root) => {
        const mark = root.querySelector(".state");
        return { told: mark?.getAttribute("aria-label"), isBusy: mark?.ariaBusy === "true" };
      });
      assert.match(told ?? "no mark", words);
      assert.ok(!isBusy, "the box is being checked");
    });
  }

  /** Waits until all that was typed is checked, whatever was found in it. */
  settles() {
    return this.showsState(/^(?!no mark|.*Checking$)/);
  }

  /**
   * Notes from now on what the mark says, also what it says for a moment only.
   *
   * @returns {Promise<() => Promise<string[]>>} gives all that it said
   */
  async notesStates() {
    await eventually(() =>
      this.look((root) => {
        if (!(root instanceof ShadowRoot)) throw new Error("nothing is drawn over the page");
        /** @type {string[]} */
        const said = [];
        const note = () =>
          said.push(root.querySelector(".state")?.getAttribute("aria-label") ?? "no mark");
        const all = { subtree: true, childList: true, attributes: true };
        new MutationObserver(note).observe(root, all);
        note();
        Object.assign(globalThis, { statesSaid: said });
      }),
    );
    return () => this.look(() => Reflect.get(globalThis, "statesSaid"));
  }

  /** Waits until what was typed is being checked. */
  async isChecking() {
    await eventually(async () => assert.match((await this.state()) ?? "no mark", /Checking$/));
  }

  /** @param {RegExp} words */
  async showsCard(words) {
    await eventually(async () => assert.match((await this.card()) ?? "no card", words));
  }

  async showsNoCard() {
    await eventually(async () => assert.equal(await this.card(), null));
  }

  /**
   * Presses what is named so, once it is there.
   *
   * @param {string} selector in the overlay
   * @param {string} [text] what the element holds, where several match
   */
  async press(selector, text = "") {
    const { x, y } = await eventually(() => this.#middleOf(selector, text));
    await this.#pointer.click(x, y);
  }

  /**
   * Opens the card of the flag whose underline is the nth of the page, once all that was written is checked.
   *
   * @param {number} [place] from 0
   */
  async pressFlag(place = 0) {
    await this.settles();
    const { left, right, bottom } = await eventually(async () => {
      const before = (await this.underlines())[place];
      assert.ok(before, `there is no underline ${place}`);
      await this.look(() => new Promise(requestAnimationFrame));
      assert.deepEqual((await this.underlines())[place], before);
      return before;
    });
    await this.#pointer.click((left + right) / 2, bottom - 6);
  }

  /**
   * Where to press an element: throws unless it is there, at rest and not covered.
   *
   * @param {string} selector
   * @param {string} text
   */
  #middleOf(selector, text) {
    return this.look(
      async (root, wanted, words) => {
        const found = [...root.querySelectorAll(wanted)].find((element) =>
          element.textContent?.includes(words),
        );
        if (!found) throw new Error(`the overlay has no ${wanted} "${words}"`);
        found.scrollIntoView({ block: "nearest" });
        const before = found.getBoundingClientRect();
        for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
        const { left, right, top, bottom } = found.getBoundingClientRect();
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        if (left !== before.left || top !== before.top) throw new Error(`${wanted} moves`);
        if (!found.contains(root.elementFromPoint(x, y))) throw new Error(`${wanted} is covered`);
        return { x, y };
      },
      selector,
      text,
    );
  }
}
