"use strict";

/**
 * An element that the user writes in before sending.
 *
 * @typedef {object} ComposeBox
 * @property {string} id Unique in this frame.
 * @property {HTMLElement} element
 * @property {boolean} readable Whether its text can be read with certainty.
 */

/** What the user cannot write in. */
const NOT_WRITABLE = '[aria-readonly="true"], [readonly], :disabled';
/** A box for more than a line is a combobox too where it has a list of names to mention. */
const CHOICE = '[role="combobox"]:not(textarea, [aria-multiline="true"])';
/** Searches, choices and what the user cannot see or write in. */
const NOT_COMPOSING =
  `${CHOICE}, [role="searchbox"], [role="search"] *, ${NOT_WRITABLE}, ` +
  '[aria-hidden="true"], [aria-hidden="true"] *';

/** Some searches are editors that have no other mark. */
const SEARCH_LABEL = /^search\b/i;

/** @typedef {"review-reply" | "closed-group"} ChosenSurface What a box may be for without the page's telling. */

/** The surfaces that may be such, as far as the page tells. @type {Record<ChosenSurface, Set<Surface>>} */
const MAY_BE = {
  "review-reply": new Set(["post", "reply", "quote", "group", "closed-group"]),
  "closed-group": new Set(["post", "reply", "quote", "group", "dm"]),
};

/**
 * Finds the compose box that the user writes in, by the focus. Looks at nothing until something has the
 * focus.
 */
class ComposeBoxes {
  #onFocus;
  /** @type {SiteFacts | null} */
  #facts = null;
  /** @type {WeakMap<HTMLElement, string>} */
  #ids = new WeakMap();
  #lastId = 0;
  /** What the user said that they are for. @type {WeakMap<HTMLElement, ChosenSurface>} */
  #chosen = new WeakMap();
  /** @type {WeakSet<ShadowRoot>} */
  #watchedRoots = new WeakSet();

  /** @param {(box: ComposeBox) => void} onFocus A compose box got the focus. */
  constructor(onFocus) {
    this.#onFocus = onFocus;
  }

  /** What is known about the site; null: nothing. */
  get facts() {
    return this.#facts;
  }

  /** From here on, tells of every compose box that gets the focus. */
  watch() {
    document.addEventListener("focusin", this, true);
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.isTrusted) this.#focused(event.composedPath());
  }

  /** @param {SiteFacts | null} facts They may come after the focus. */
  learn(facts) {
    this.#facts = facts;
    this.look();
  }

  /** Looks at what has the focus now. */
  look() {
    const path = [];
    for (let element = document.activeElement; element;) {
      path.unshift(element);
      element = element.shadowRoot?.activeElement ?? null;
    }
    if (path.length > 0) this.#focused(path);
  }

  /** @param {ComposeBox} box */
  contextOf({ element }) {
    return contextOfBox(element, this.#facts, this.#chosen.get(element));
  }

  /**
   * @param {ComposeBox} box
   * @param {ChosenSurface} surface
   * @returns {boolean | null} Whether its user said that it is for that; null: the page tells what it is for.
   */
  isChosenIn({ element }, surface) {
    if (this.#chosen.get(element) === surface) return true;
    return MAY_BE[surface].has(contextOfBox(element, this.#facts).surface) ? false : null;
  }

  /**
   * @param {ComposeBox} box
   * @param {ChosenSurface} surface
   * @param {boolean} isIt Whether it is for that, as the user says.
   */
  choose({ element }, surface, isIt) {
    if (isIt) this.#chosen.set(element, surface);
    else this.#chosen.delete(element);
  }

  /** @param {EventTarget[]} path From the innermost element outwards. */
  #focused(path) {
    this.#watchRoots(path);
    const [target] = path;
    const element = editableAt(target) ?? this.#knownLineAt(target);
    if (element && this.#isToCompose(element)) {
      this.#onFocus(this.#boxOf(element, !element.closest(UNREADABLE_EDITOR)));
    } else if (!element && target instanceof HTMLElement && this.#isKnown(target)) {
      this.#onFocus(this.#boxOf(target, false));
    }
  }

  /**
   * The focus that moves inside a shadow root is not told outside of it.
   *
   * @param {EventTarget[]} path
   */
  #watchRoots(path) {
    for (const node of path) {
      if (!(node instanceof ShadowRoot) || this.#watchedRoots.has(node)) continue;
      this.#watchedRoots.add(node);
      node.addEventListener("focusin", this);
    }
  }

  /**
   * @param {HTMLElement} element
   * @param {boolean} readable
   * @returns {ComposeBox}
   */
  #boxOf(element, readable) {
    const id = this.#ids.get(element) ?? `b${++this.#lastId}`;
    this.#ids.set(element, id);
    return { id, element, readable };
  }

  /**
   * @param {EventTarget | undefined} target
   * @returns {HTMLElement | null} A field for a line, which is one to compose in where the site's facts say so.
   */
  #knownLineAt(target) {
    const isLine = target instanceof HTMLInputElement && target.type === "text";
    return isLine && this.#isKnown(target) ? target : null;
  }

  /** @param {HTMLElement} element What was composed in stays so, also where it gets another role meanwhile. */
  #isToCompose(element) {
    if (element.matches(NOT_WRITABLE)) return false;
    if (this.#isKnown(element) || this.#ids.has(element)) return true;
    return !element.matches(NOT_COMPOSING) && !isLabelled(element, SEARCH_LABEL);
  }

  /** @param {HTMLElement} element */
  #isKnown(element) {
    return boxFactsOf(element, this.#facts) !== undefined;
  }
}

/**
 * The textarea or editing host that an element is or stands in.
 *
 * @param {EventTarget | undefined} target
 * @returns {HTMLElement | null}
 */
function editableAt(target) {
  if (target instanceof HTMLTextAreaElement) return target;
  if (!(target instanceof HTMLElement) || !target.isContentEditable) return null;
  let host = target;
  while (host.parentElement?.isContentEditable) host = host.parentElement;
  return host;
}
