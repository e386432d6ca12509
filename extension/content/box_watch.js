"use strict";

/**
 * @typedef {object} BoxWatchOptions
 * @property {ComposeBox} box
 * @property {ShadowRoot} overlay
 * @property {Flags} flags What is already known of the box.
 * @property {(text: string, revision: number) => Promise<Finding[] | null>} check
 * @property {() => void} onEdit Its text changed, or what it looks like.
 * @property {() => void} onNews Its flags or its state changed, or may have.
 */

/** Follows one compose box from its edits to its flags. */
class BoxWatch {
  adapter;
  #box;
  #flags;
  #scheduler;
  #onEdit;
  /** null before the first look: the flags may be of an older text. @type {string | null} */
  #text = null;
  #unobserve;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #settling;

  /** @param {BoxWatchOptions} options */
  constructor({ box, overlay, flags, check, onEdit, onNews }) {
    this.#box = box;
    this.#flags = flags;
    this.#onEdit = onEdit;
    this.adapter = editorAdapterFor(box.element, overlay);
    this.#scheduler = new CheckScheduler({
      check,
      onChecked: (text, findings) => {
        flags.checked(text, findings);
        onNews();
      },
      // That it began is told with the edit.
      onTyping: () => this.isTyping || onNews(),
    });
    this.#unobserve = this.adapter.observe(() => {
      this.#note(this.adapter.readEdit());
      onEdit();
    });
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

  /** The user has not paused since the last edit. */
  get isTyping() {
    return this.#scheduler.typing;
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
    if (this.#note(this.adapter.read())) this.#onEdit();
  }

  /**
   * @param {string} text
   * @returns {boolean} Whether it is another.
   */
  #note(text) {
    if (text === this.#text) return false;
    this.#text = text;
    this.#flags.edited(text);
    this.#scheduler.edited(text);
    return true;
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
