"use strict";

const FOCUS_EVENTS = ["focusin", "focus", "focusout", "blur"];
const KEY_EVENTS = ["keydown", "keypress", "keyup", "beforeinput", "input", "paste", "copy", "cut"];
const POINTER_EVENTS = [
  "pointerdown",
  "mousedown",
  "touchstart",
  "pointerup",
  "mouseup",
  "touchend",
];
/** What may be kept from doing what the browser does. To hear the others must not make a page wait. */
const PREVENTED = ["mousedown", "keydown"];

/**
 * Keeps the page from noticing what happens in the overlay. Sites with a modal dialog pull the focus
 * back when it leaves, and then keys meant for a card go into the post; others close on a press outside
 * of what they drew. So events of the overlay end at the window, before the page sees them; what the
 * browser does by default (focus, typing, a button's click) still happens.
 */
class FocusGuard {
  #overlay;
  #onKey;
  /** Of the page, with the overlay inside. @type {WeakSet<ShadowRoot>} */
  #watchedRoots = new WeakSet();

  /**
   * @param {Overlay} overlay
   * @param {(event: KeyboardEvent) => void} onKey Every key pressed in the overlay.
   */
  constructor(overlay, onKey) {
    this.#overlay = overlay;
    this.#onKey = onKey;
  }

  /** Must come before any script of the page, so that no listener of a page is before it. */
  watch() {
    for (const type of [...FOCUS_EVENTS, ...KEY_EVENTS, ...POINTER_EVENTS]) {
      const passive = !PREVENTED.includes(type);
      window.addEventListener(type, this, { capture: true, passive });
    }
  }

  /**
   * The focus that moves between the overlay and what else stands in a shadow root of the page is not told
   * outside of that. To be called when the overlay was put elsewhere.
   */
  watchAround() {
    for (const root of rootsAround(this.#overlay.host)) {
      if (this.#watchedRoots.has(root)) continue;
      this.#watchedRoots.add(root);
      for (const type of FOCUS_EVENTS) root.addEventListener(type, this, true);
    }
  }

  /** @param {Event} event */
  handleEvent(event) {
    const { type } = event;
    const other = event instanceof FocusEvent ? event.relatedTarget : null;
    const { host } = this.#overlay;
    // Its target, where the layer is in a shadow root of the page, is that root's host.
    if (!event.composedPath().includes(host) && other !== host) return;
    event.stopImmediatePropagation();
    if (type === "mousedown") this.#keepCaret(/** @type {MouseEvent} */ (event));
    if (type === "keydown" && event instanceof KeyboardEvent) this.#onKey(event);
  }

  /**
   * The editor keeps the focus and the caret when something in the overlay is pressed, but for words to select.
   *
   * @param {MouseEvent} event
   */
  #keepCaret(event) {
    const pressed = this.#overlay.root.elementFromPoint(event.clientX, event.clientY);
    if (!(pressed instanceof HTMLTextAreaElement)) event.preventDefault();
  }
}
