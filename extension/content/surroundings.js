"use strict";

/** Who writes has what surrounds the box looked at so often, in milliseconds: for every key it costs too much. */
const LOOK_LASTS_MS = 1000;

/** What surrounds the box in hand, as it was at the last look, and the checks that are offered for it. */
class Surroundings {
  #boxes;
  #draftsEnded;
  #offered = new OfferedChecks();
  /** null: no box was looked at. @type {BoxContext | null} */
  context = null;
  #lastLook = -Infinity;
  /** With which the box was last checked. */
  #checked = "";

  /**
   * @param {Pick<ComposeBoxes, "contextOf" | "facts">} boxes
   * @param {(box: ComposeBox) => number} draftsEnded How many drafts of a box have ended.
   */
  constructor(boxes, draftsEnded) {
    this.#boxes = boxes;
    this.#draftsEnded = draftsEnded;
  }

  /** @param {ComposeBox} box */
  look(box) {
    this.context = this.#boxes.contextOf(box);
    this.#lastLook = performance.now();
    return this.context;
  }

  /** Another box comes in hand, or none. */
  forget() {
    this.context = null;
    this.#checked = "";
  }

  /**
   * @param {ComposeBox} box
   * @returns {BoxContext} To check it with.
   */
  forCheck(box) {
    const isOld = performance.now() - this.#lastLook > LOOK_LASTS_MS;
    const context = this.context === null || isOld ? this.look(box) : this.context;
    this.#checked = JSON.stringify(context);
    return context;
  }

  /** @returns {boolean} Whether they are others than at the last check, or when this was last asked. */
  changed() {
    const before = this.#checked;
    this.#checked = JSON.stringify(this.context);
    return this.#checked !== before;
  }

  /**
   * @param {ComposeBox | null} box
   * @returns {Check | null} What suits the post and was not looked at.
   */
  offerFor(box) {
    if (!box || !this.context) return null;
    return this.#offered.offerFor(this.#draftIn(box), this.context, this.#boxes.facts);
  }

  /**
   * @param {Check} check Its user looked at it.
   * @param {ComposeBox | null} box
   */
  lookedAt(check, box) {
    if (box) this.#offered.lookAt(check, this.#draftIn(box), this.#boxes.facts);
  }

  /**
   * @param {ComposeBox} box
   * @returns {BoxDraft}
   */
  #draftIn(box) {
    return { element: box.element, number: this.#draftsEnded(box) };
  }
}
