"use strict";

/**
 * What a compose box is told to be in. `idle`: nothing is written yet.
 *
 * @typedef {"idle" | "checking" | "clear" | "flagged" | "no-host" | "paused" | "unreadable"
 *   | "too-long" | "reload"} BoxCondition
 */

/** Says that the text is not being checked, in words. */
const TROUBLES = new Map([
  ["no-host", "state_no_host"],
  ["paused", "state_paused"],
  ["unreadable", "state_unreadable"],
  ["too-long", "state_too_long"],
  ["reload", "state_reload"],
]);

/** Between the mark and the edge of its box or of the window, in CSS pixels. */
const MARGIN = 6;
/** The summary waits for a pause this long, so that it does not talk over the keys. */
const SUMMARY_PAUSE_MS = 1000;

/** The small mark beside a compose box that says whether it is being checked, and what was found. */
class BoxState {
  #overlay;
  #mark;
  #summary = make("div", { class: "unseen", role: "status" });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #speaking;
  #said = "";

  /**
   * @param {Overlay} overlay
   * @param {() => void} onPress
   */
  constructor(overlay, onPress) {
    this.#overlay = overlay;
    this.#mark = makeButton("", onPress);
    overlay.root.append(this.#summary);
  }

  /**
   * @param {BoxCondition} condition
   * @param {number} count Of the flags drawn.
   */
  show(condition, count) {
    const words = stateWords(condition, count);
    const trouble = TROUBLES.has(condition);
    const sign = { checking: "…", clear: "○", flagged: String(count) }[String(condition)];
    this.#mark.className = `state ${trouble ? "trouble" : condition}`;
    setText(this.#mark, sign ?? words);
    this.#mark.title = words;
    this.#mark.setAttribute("aria-label", words);
    this.#mark.tabIndex = condition === "flagged" ? 0 : -1;
    if (condition === "idle") this.#mark.remove();
    else if (!this.#mark.isConnected) this.#overlay.root.append(this.#mark);
    if (condition !== "checking") this.#speakLater(condition === "clear" ? "" : words);
  }

  /** @param {Area | null} box null: out of sight. */
  place(box) {
    this.#mark.hidden = box === null;
    if (box === null) return;
    const { offsetWidth: width, offsetHeight: height } = this.#mark;
    const fitsBeside = box.right + MARGIN + width <= innerWidth;
    const left = fitsBeside ? box.right + MARGIN : innerWidth - MARGIN - width;
    // Over the upper edge, where it hides no text.
    const top = fitsBeside ? box.bottom - height : box.top - height / 2;
    const origin = this.#overlay.origin();
    this.#mark.style.left = `${Math.max(MARGIN, left) - origin.left}px`;
    this.#mark.style.top = `${Math.max(0, top) - origin.top}px`;
  }

  /** @returns {Area} Where the mark is on screen. */
  get area() {
    return this.#mark.getBoundingClientRect();
  }

  hide() {
    this.#mark.remove();
    clearTimeout(this.#speaking);
    this.#said = "";
    this.#summary.textContent = "";
  }

  /** @param {string} words Told to who cannot see the mark, once they stop typing. */
  #speakLater(words) {
    if (words === this.#said) return;
    clearTimeout(this.#speaking);
    this.#speaking = setTimeout(() => {
      this.#said = words;
      this.#summary.textContent = words;
    }, SUMMARY_PAUSE_MS);
  }
}

/**
 * @param {BoxCondition} condition
 * @param {number} count
 */
function stateWords(condition, count) {
  const trouble = TROUBLES.get(condition);
  if (trouble) return say(trouble);
  if (condition === "flagged") return count === 1 ? say("state_flag") : say("state_flags", count);
  if (condition === "idle") return "";
  return say(condition === "clear" ? "state_clear" : "state_checking");
}

/**
 * @param {HTMLElement} element
 * @param {string} text
 */
function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}
