"use strict";

/**
 * What a compose box is told to be in. `idle`: nothing is written yet. `offer`: there is a check to look
 * at first.
 *
 * @typedef {"idle" | "checking" | "clear" | "flagged" | "offer" | "no-host" | "no-storage" | "starting"
 *   | "paused" | "unreadable" | "too-long" | "reload"} BoxCondition
 */

/**
 * What is told beside a condition.
 *
 * @typedef {object} BoxFacets
 * @property {number} count Of the flags drawn.
 * @property {boolean} isBusy The user types, or the answer is on its way.
 * @property {Check | null} offer
 * @property {Audience | null} audience null: not known.
 * @property {string} key What opens the card or the panel of the draft; empty: no key does.
 */

/**
 * @typedef {object} BoxStateListener
 * @property {(byKey: boolean) => void} onFlags The number of flags was pressed.
 * @property {(byKey: boolean) => void} onMore The mark of a draft without flags was pressed, or an offer.
 */

/**
 * How a condition is told: by a sign with its words behind it, or, where the user could think that the
 * text is being checked, by the words themselves.
 *
 * @type {Partial<Record<BoxCondition, { words: string, sign?: string }>>}
 */
const TOLD = {
  checking: { words: "state_checking", sign: "…" },
  paused: { words: "state_paused", sign: "‖" },
  "no-host": { words: "state_no_host" },
  "no-storage": { words: "state_no_storage" },
  starting: { words: "state_starting" },
  unreadable: { words: "state_unreadable" },
  "too-long": { words: "state_too_long" },
  reload: { words: "state_reload" },
};

/** @type {Set<BoxCondition>} */
const IS_READ = new Set(["checking", "clear", "flagged", "offer"]);
/** Who sees what is written, told only where the text is being checked. @type {Record<Audience, string>} */
const AUDIENCE_WORDS = {
  public: "state_public",
  followers: "state_followers",
  "public-group": "state_public_group",
  group: "state_group",
  dm: "state_chat",
};

/** Between the mark and the edge of its box or of the window, in CSS pixels. */
const MARGIN = 6;
/** The summary waits for a pause this long, so that it does not talk over the keys. */
const SUMMARY_PAUSE_MS = 1000;

/** The small mark beside a compose box that says whether it is being checked, and what was found. */
class BoxState {
  #overlay;
  #note = make("div", { role: "img" });
  #flags;
  #more;
  /** The number of flags, and the check that is offered beside it. */
  #both = make("div", { class: "both", role: "group" });
  /** @type {HTMLElement | null} */
  #mark = null;
  /** What it tells. */
  #shown = "";
  #summary = make("div", { class: "unseen", role: "status" });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #speaking;
  #said = "";
  /** What waits for the pause to be long enough. @type {string | null} */
  #toSay = null;
  // Read while there is an extension to read it from.
  #reloadWords = say("state_reload");

  /**
   * @param {Overlay} overlay
   * @param {BoxStateListener} listener
   */
  constructor(overlay, { onFlags, onMore }) {
    this.#overlay = overlay;
    this.#flags = makeButton("", onFlags);
    this.#more = makeButton("", onMore);
    overlay.append(this.#summary);
  }

  /**
   * @param {BoxCondition} condition
   * @param {BoxFacets} facets
   * @returns {boolean} Whether the mark tells another thing than before.
   */
  show(condition, facets) {
    const { count, isBusy, offer, audience, key } = facets;
    const shown = [condition, count, offer?.id, audience, key].join();
    const isOther = shown !== this.#shown;
    if (isOther) this.#tellAnew(condition, facets);
    this.#shown = shown;
    for (const part of [this.#mark, this.#flags]) {
      if (part && part.ariaBusy !== String(isBusy)) part.ariaBusy = String(isBusy);
    }
    if (isBusy) this.#sayNothingYet();
    else this.#sayLater(condition);
    return isOther;
  }

  /**
   * @param {BoxCondition} condition
   * @param {BoxFacets} facets
   */
  #tellAnew(condition, { count, offer, audience, key }) {
    const told = TOLD[condition];
    const who = audience && IS_READ.has(condition) ? say(AUDIENCE_WORDS[audience]) : "";
    if (condition === "flagged") {
      this.#write(this.#flags, "button", String(count), flagWords(count, key), who);
      if (offer) this.#putBeside(offer);
      else this.#put(this.#flags);
    } else if (condition === "clear") {
      this.#tell(this.#more, "button", "○", clearWords(key), who);
    } else if (offer) {
      this.#tell(this.#more, "button offer", say(offer.title), say(offer.title), who);
    } else if (told) {
      const words = condition === "reload" ? this.#reloadWords : say(told.words);
      this.#tell(this.#note, told.sign ? "" : "trouble", told.sign ?? words, words, who);
    } else this.#remove();
  }

  /** @param {Check} offer */
  #putBeside({ title }) {
    this.#write(this.#more, "button offer", say(title), say(title), "");
    this.#both.setAttribute("aria-label", `${this.#flags.ariaLabel} ${say(title)}`);
    if (this.#mark === this.#both) return;
    this.#put(this.#both);
    this.#both.replaceChildren(this.#flags, this.#more);
    for (const part of [this.#flags, this.#more]) part.hidden = false;
  }

  /**
   * @param {HTMLElement} mark
   * @param {string} look
   * @param {string} text
   * @param {string} words
   * @param {string} who Empty: nothing is told of it.
   */
  #tell(mark, look, text, words, who) {
    this.#write(mark, look, text, words, who);
    this.#put(mark);
  }

  /**
   * @param {HTMLElement} mark
   * @param {string} look
   * @param {string} text
   * @param {string} words
   * @param {string} who
   */
  #write(mark, look, text, words, who) {
    mark.className = `state ${look}`.trim();
    const parts = who ? [make("span", { class: "audience" }, who), ` ${text}`] : [text];
    mark.replaceChildren(...parts);
    const told = who ? say("state_with_audience", who, words) : words;
    mark.setAttribute("aria-label", told);
    mark.title = told;
  }

  /** @param {HTMLElement} mark */
  #put(mark) {
    if (this.#mark === mark) return;
    this.#remove();
    this.#mark = mark;
    this.#overlay.append(mark);
  }

  #remove() {
    this.#mark?.remove();
    this.#mark = null;
    this.#shown = "";
  }

  /** @param {Area | null} box null: out of sight. */
  place(box) {
    if (!this.#mark) return;
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

  /** @returns {Area | null} Where the mark is on screen; null: nowhere. */
  get area() {
    return this.#mark && !this.#mark.hidden ? this.#mark.getBoundingClientRect() : null;
  }

  hide() {
    this.#remove();
    this.#sayNothingYet();
    this.#said = "";
    this.#summary.textContent = "";
  }

  /**
   * Tells who cannot see the mark, once they stop typing. That nothing was found is only news after
   * something was.
   *
   * @param {BoxCondition} condition
   */
  #sayLater(condition) {
    const isNews = this.#mark !== null && (condition !== "clear" || this.#said !== "");
    const words = isNews ? (this.#mark?.getAttribute("aria-label") ?? "") : "";
    if (words === (this.#toSay ?? this.#said)) return;
    this.#sayNothingYet();
    this.#toSay = words;
    this.#speaking = setTimeout(() => {
      this.#toSay = null;
      this.#said = words;
      this.#summary.textContent = words;
    }, SUMMARY_PAUSE_MS);
  }

  #sayNothingYet() {
    clearTimeout(this.#speaking);
    this.#toSay = null;
  }
}

/**
 * @param {number} count
 * @param {string} key
 */
function flagWords(count, key) {
  const [words, ofKey] =
    count === 1
      ? [say("state_flag"), "state_flag_key"]
      : [say("state_flags", count), "state_flags_key"];
  return key ? `${words} ${say(ofKey, key)}` : words;
}

/** @param {string} key */
function clearWords(key) {
  const words = say("state_clear");
  return key ? `${words} ${say("state_clear_key", key)}` : words;
}
