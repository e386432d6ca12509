import assert from "node:assert/strict";
import { openEditor } from "../../browser/driver/editors.js";
import { eventually } from "../../browser/driver/eventually.js";
import { pressAll } from "./keyboard.js";

/** @typedef {import("../../browser/driver/forethought_browser.js").ForethoughtBrowser} ForethoughtBrowser */
/** @typedef {import("../../browser/driver/tab.js").Tab} Tab */

const RULE = "patient-identifier.nhs-number";
const BEFORE =
  "Long day at work again and the rain has not stopped since this morning, so we all went for a coffee " +
  "afterwards and talked about the garden and the match and what to cook tonight. The swab is NHS 450 557 710";
/** The digit that makes it a number, and the key that ends it, which has the post checked at once. */
const KEYS = ["4", " "];
export const POST = BEFORE + KEYS.join("");

/**
 * Notes how long each flag of a rule comes behind the last space that was pressed. Runs in the extension's
 * world.
 *
 * @param {ShadowRoot} root
 * @param {string} rule
 */
function watchFlags(root, rule) {
  /** @type {number[]} */
  const waits = [];
  let pressed = 0;
  const isDrawn = () => root.querySelector(`.flag[data-flag^="${rule}"]`) !== null;
  const watch = (/** @type {KeyboardEvent} */ { key, timeStamp }) => {
    if (key === " ") pressed = timeStamp;
  };
  addEventListener("keydown", watch, true);
  new MutationObserver(() => {
    if (pressed === 0 || !isDrawn()) return;
    waits.push(performance.now() - pressed);
    pressed = 0;
  }).observe(root, { childList: true, subtree: true });
  Object.assign(globalThis, { waits, isDrawn });
}

/** A box in which a number is finished again and again. */
export class KeyToFlag {
  #tab;
  #session;
  #count = 0;

  /**
   * @param {Tab} tab
   * @param {import("playwright-core").CDPSession} session
   */
  constructor(tab, session) {
    this.#tab = tab;
    this.#session = session;
  }

  /** @param {ForethoughtBrowser} browser */
  static async start(browser) {
    const { tab, box } = await openEditor(browser, "draft");
    await box.type(BEFORE);
    await tab.overlay.showsState(/./);
    await tab.overlay.settles();
    await tab.overlay.look(watchFlags, RULE);
    return new KeyToFlag(tab, await tab.page.context().newCDPSession(tab.page));
  }

  /** Finishes the number, and takes its end away once it is flagged. */
  async round() {
    await pressAll(this.#session, KEYS);
    this.#count += 1;
    await eventually(async () => assert.equal((await this.waits()).length, this.#count));
    await pressAll(this.#session, ["Backspace", "Backspace"]);
    await eventually(async () => assert.ok(!(await this.#tab.world.evaluate("isDrawn()"))));
    await this.#tab.overlay.settles();
  }

  /** @returns {Promise<number[]>} from key to flag, in milliseconds */
  waits() {
    return this.#tab.world.evaluate("waits");
  }
}
