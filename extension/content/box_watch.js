"use strict";

/**
 * @typedef {object} BoxWatchOptions
 * @property {ComposeBox} box
 * @property {ShadowRoot} overlay
 * @property {Flags} flags What is already known of the box.
 * @property {(text: string, revision: number) => Promise<Finding[] | null>} check
 * @property {() => void} onChange Its text, its flags or its state changed, or may have.
 */

/** Follows one compose box from its edits to its flags. */
class BoxWatch {
  adapter;
  #box;
  #flags;
  #scheduler;
  #onChange;
  /** null before the first look: the flags may be of an older text. @type {string | null} */
  #text = null;
  #unobserve;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #settling;

  /** @param {BoxWatchOptions} options */
  constructor({ box, overlay, flags, check, onChange }) {
    this.#box = box;
    this.#flags = flags;
    this.#onChange = onChange;
    this.adapter = editorAdapterFor(box.element, overlay);
    this.#scheduler = new CheckScheduler({
      check,
      onChecked: (text, findings) => {
        flags.checked(text, findings);
        onChange();
      },
      onTyping: onChange,
    });
    this.#unobserve = this.adapter.observe(() => this.look());
    for (const type of ["compositionstart", "compositionend", "blur"]) {
      box.element.addEventListener(type, this);
    }
    this.look();
  }

  get element() {
    return this.#box.element;
  }

  get isEmpty() {
    return this.#text?.trim() === "";
  }

  get isTooLong() {
    return this.#scheduler.tooLong;
  }

  /** What is drawn may still change without another edit. */
  get isChecking() {
    return this.#scheduler.typing || this.#scheduler.pending || this.#isWithholding;
  }

  /** A flag is not drawn because its word may be half of one. */
  get #isWithholding() {
    return this.#scheduler.inWord && this.shownFlags.length < this.#flags.shown(null).length;
  }

  /** What the user wrote last was not checked yet. */
  get isUnchecked() {
    return this.#scheduler.pending;
  }

  /** @returns {Promise<void>} When it is checked, or no answer came. */
  checked() {
    return this.#scheduler.checked();
  }

  /** @returns {Flag[]} The most serious first. */
  get shownFlags() {
    return this.#flags.shown(this.#scheduler.inWord ? this.adapter.caret() : null);
  }

  /** Reads the box again: a script can change it without telling anybody. */
  look() {
    const text = this.adapter.read();
    if (text !== this.#text) {
      this.#text = text;
      this.#flags.edited(text);
      this.#scheduler.edited(text);
    }
    this.#onChange();
  }

  recheck() {
    this.#scheduler.recheck();
  }

  /** The user does something else than typing: no word is half of one. */
  endTyping() {
    this.#scheduler.endTyping();
  }

  /** @param {Event} event */
  handleEvent({ type, isTrusted }) {
    if (type === "compositionstart") {
      // A page could keep its box from ever being checked. (Chromium's own compositionend is not trusted.)
      if (isTrusted) this.#scheduler.compositionStarted();
      return;
    }
    // The text is what the input method made of it only after this event.
    this.#settling = setTimeout(() => {
      this.look();
      this.#scheduler.compositionEnded();
      if (type === "blur") this.endTyping();
    });
  }

  stop() {
    clearTimeout(this.#settling);
    this.#unobserve();
    for (const type of ["compositionstart", "compositionend", "blur"]) {
      this.#box.element.removeEventListener(type, this);
    }
    this.#scheduler.stop();
    this.adapter.release();
  }
}
