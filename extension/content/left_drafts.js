"use strict";

/** @typedef {Pick<BoxDesk, "drafts" | "check" | "flagsOf" | "pausesWanted">} LeftDraftsDesk */

/** What is known to be serious in drafts that were left for another box, and may be sent with it. */
class LeftDrafts {
  #overlay;
  #desk;

  /**
   * @param {Overlay} overlay
   * @param {LeftDraftsDesk} desk
   */
  constructor(overlay, desk) {
    this.#overlay = overlay;
    this.#desk = desk;
  }

  /**
   * @param {HTMLElement} element
   * @returns {Flag[] | null} null: what it holds was not checked.
   */
  reasonsIn(element) {
    const flags = this.#desk.flagsOf(element);
    if (!flags || !this.#desk.pausesWanted()) return [];
    return flags.areOf(this.#textOf(element)) ? flags.shown(null).filter(isSerious) : null;
  }

  /**
   * @param {HTMLElement} element
   * @returns {Promise<void>} When it is checked, or no answer came.
   */
  async check(element) {
    const flags = this.#desk.flagsOf(element);
    const box = this.#desk.drafts().find((one) => one.element === element);
    if (!flags || !box) return;
    const text = this.#textOf(element);
    flags.edited(text);
    const findings = await this.#desk.check(box, text);
    if (findings) flags.checked(text, findings);
  }

  /** @param {HTMLElement} element */
  #textOf(element) {
    const adapter = editorAdapterFor(element, this.#overlay.root);
    const text = adapter.read();
    adapter.release();
    return text;
  }
}

/** @param {Flag} flag */
function isSerious({ finding }) {
  return finding.severity === "serious";
}
