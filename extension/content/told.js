"use strict";

/** What the background has told this frame: what is checked here, how, and whether the host is there. */
class Told {
  /** null before the background has welcomed this frame. @type {Preferences | null} */
  preferences = null;
  /** @type {HostState} */
  #host = "connecting";
  /** What the user's organisation holds. @type {string[]} */
  #locked = [];
  #site = "";
  #isWelcome = false;
  #shortcut = "";
  isPaused = false;

  /** Nothing is read before the background has said that checking is not paused here. */
  get mayRead() {
    return this.#isWelcome && !this.isPaused;
  }

  /** Checks can be answered, or it is not known yet. */
  get hasHost() {
    return this.#host === "ready" || this.#host === "connecting";
  }

  /** The browser does not tell the background what is kept, of which it may be asked again. */
  get isStorageRefused() {
    return this.#host === "no-storage";
  }

  /** The host is there and takes long to start, as where it prepares its rules. */
  get isHostStarting() {
    return this.#host === "starting";
  }

  /** What opens a card; empty: no key does. */
  get openingKey() {
    return openingKeyOf(this.#shortcut);
  }

  /** @param {Exclude<ToFrame, Answer>} message */
  take(message) {
    if (message.type === "host-state") this.#host = message.state;
    if (message.type !== "welcome" && message.type !== "configuration") return;
    this.preferences = message.preferences;
    this.#locked = message.locked;
    this.isPaused = message.paused;
    this.#shortcut = message.shortcut;
    if (message.type !== "welcome") return;
    this.#isWelcome = true;
    this.#site = message.site?.name ?? "";
  }

  /** The background does not take ports of frames whose site it does not know. */
  lost() {
    if (!this.#isWelcome && !this.isStorageRefused) this.#host = "died";
  }

  /**
   * @param {Finding} finding
   * @returns {boolean} Whether the user's organisation holds its rule.
   */
  isLocked(finding) {
    return isListed(finding, this.#locked);
  }

  /**
   * @param {Finding[]} findings
   * @param {string} text They are of it.
   * @returns {Finding[] | null} Those that the user wants to see; null: that is not known yet.
   */
  wanted(findings, text) {
    if (!this.preferences) return null;
    const place = { site: this.#site, locked: this.#locked };
    return wantedFindings(findings, text, this.preferences, place);
  }
}
