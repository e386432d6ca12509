"use strict";

/** Without an edit for this long, the user has paused. */
const PAUSE_MS = 250;
/**
 * Who wrote a letter last is in the middle of a word until they wait this long, or twice as long as before that
 * letter, if that is longer: some have to look for each key.
 */
const WORD_PAUSE_MS = 1500;
/** Who wrote nothing for this long was not looking for a key. */
const LONGEST_WORD_PAUSE_MS = 4000;
/**
 * A letter is checked this long after it: before a practised hand can press Enter behind the last one, and
 * not at every letter of one that holds a key down.
 */
const CHECK_WAIT_MS = 40;
/** Who types faster than that, without an end of a word, is still checked this often. */
const LONGEST_WAIT_MS = 1000;
/** In UTF-16 code units. No post is as long; the host takes 1 MiB of JSON. */
const LONGEST_TEXT = 100_000;

/**
 * @typedef {object} CheckListener
 * @property {(text: string, revision: number) => Promise<Finding[] | null>} check null: no answer.
 * @property {(text: string, findings: Finding[]) => void} onChecked
 * @property {() => void} onTyping The user paused, or began to type again: see `typing` and `inWord`.
 */

/**
 * When to check the text of one compose box: at once after a paste or at the end of a word, else soon
 * after. One check at a time; when it is over, the newest text is next.
 */
class CheckScheduler {
  #listener;
  #text = "";
  #revision = 0;
  /** The revision that was last sent for a check. */
  #sent = 0;
  #checking = false;
  /** The text came due while another check was under way. */
  #due = false;
  #composing = false;
  #typing = false;
  #inWord = false;
  #editedAt = -Infinity;
  #uncheckedSince = 0;
  #stopped = false;
  /** The check under way, or the last. @type {Promise<void>} */
  #running = Promise.resolve();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #pause;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #wait;

  /** @param {CheckListener} listener */
  constructor(listener) {
    this.#listener = listener;
  }

  /** The user has not paused since the last edit. */
  get typing() {
    return this.#typing;
  }

  /** The word at the caret may be half of one. */
  get inWord() {
    return this.#inWord;
  }

  /** Findings are not, or not yet, of the newest text. */
  get pending() {
    return this.#checking || this.#sent < this.#revision;
  }

  get tooLong() {
    return this.#text.length > LONGEST_TEXT;
  }

  /** @param {string} text What the box holds after an edit. */
  edited(text) {
    const edit = editBetween(this.#text, text);
    if (edit === null || this.#stopped) return;
    if (this.#sent === this.#revision) this.#uncheckedSince = performance.now();
    this.#text = text;
    this.#revision += 1;
    const isWordEnd = endsWord(text.slice(edit.start, edit.newEnd));
    this.#startPause(isWordEnd ? PAUSE_MS : this.#wordPause());
    this.#editedAt = performance.now();
    if (this.#composing) return;
    if (isWordEnd) void this.#checkNow();
    else this.#checkSoon();
  }

  /** An input method writes: what stands in the box is not yet what its user means. */
  compositionStarted() {
    this.#composing = true;
    clearTimeout(this.#wait);
  }

  compositionEnded() {
    if (!this.#composing) return;
    this.#composing = false;
    if (this.#sent < this.#revision) void this.#checkNow();
  }

  /** Checks the same text again: the rules, the settings or the host changed. */
  recheck() {
    if (this.#text === "") return;
    this.#revision += 1;
    void this.#checkNow();
  }

  /**
   * Checks the newest text without waiting for more.
   *
   * @returns {Promise<void>} When its findings are told, or no answer came. Does not wait for an input method.
   */
  checked() {
    return this.#sent < this.#revision ? this.#checkNow() : this.#running;
  }

  /** The user does something else: presses a flag, or its key. No word is half of one. */
  endTyping() {
    clearTimeout(this.#pause);
    if (!this.#inWord) return;
    this.#typing = false;
    this.#inWord = false;
    this.#listener.onTyping();
  }

  stop() {
    this.#stopped = true;
    clearTimeout(this.#pause);
    clearTimeout(this.#wait);
  }

  /** @returns {number} How long the word that the user writes is not taken for finished, in milliseconds. */
  #wordPause() {
    const since = performance.now() - this.#editedAt;
    const slowly = since < LONGEST_WORD_PAUSE_MS ? 2 * since : 0;
    return Math.min(Math.max(WORD_PAUSE_MS, slowly), LONGEST_WORD_PAUSE_MS);
  }

  /** @param {number} wordPause Not shorter than the other one. */
  #startPause(wordPause) {
    clearTimeout(this.#pause);
    const began = !this.#typing;
    this.#typing = true;
    this.#inWord = true;
    this.#pause = setTimeout(() => this.#paused(wordPause - PAUSE_MS), PAUSE_MS);
    if (began) this.#listener.onTyping();
  }

  /** @param {number} rest Until the word counts as finished. */
  #paused(rest) {
    if (rest === 0) return this.endTyping();
    this.#typing = false;
    this.#pause = setTimeout(() => this.endTyping(), rest);
    this.#listener.onTyping();
  }

  #checkSoon() {
    clearTimeout(this.#wait);
    const longest = this.#uncheckedSince + LONGEST_WAIT_MS - performance.now();
    this.#wait = setTimeout(
      () => void this.#checkNow(),
      Math.max(0, Math.min(CHECK_WAIT_MS, longest)),
    );
  }

  /** @returns {Promise<void>} When the newest text is checked, unless an input method still writes it. */
  #checkNow() {
    clearTimeout(this.#wait);
    this.#due = this.#checking;
    if (!this.#checking && !this.#stopped && !this.#composing) this.#running = this.#check();
    return this.#running;
  }

  async #check() {
    const text = this.#text;
    const revision = this.#revision;
    this.#sent = revision;
    this.#checking = true;
    const findings = await this.#findingsOf(text, revision).finally(() => (this.#checking = false));
    if (this.#stopped) return;
    if (findings !== null) this.#listener.onChecked(text, findings);
    if (this.#due && !this.#composing) await this.#checkNow();
  }

  /**
   * @param {string} text
   * @param {number} revision
   * @returns {Promise<Finding[] | null>}
   */
  async #findingsOf(text, revision) {
    if (text.trim() === "" || this.tooLong) return [];
    return this.#listener.check(text.toWellFormed(), revision);
  }
}

/**
 * Whether what an edit put in ends a word: a sign after letters, or more than one key gives.
 *
 * @param {string} inserted
 */
function endsWord(inserted) {
  return inserted.length > 1 || (inserted.length === 1 && !WORD_BEFORE.test(inserted));
}
