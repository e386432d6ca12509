"use strict";

/**
 * An element that the user writes in before sending.
 *
 * @typedef {object} ComposeBox
 * @property {string} id Unique in this frame.
 * @property {HTMLElement} element
 * @property {boolean} readable Whether its text can be read with certainty.
 */

/** Searches, choices and what the user cannot write in. */
const NOT_COMPOSING =
  '[role="combobox"], [role="searchbox"], [role="search"] *, [aria-readonly="true"], ' +
  '[readonly], :disabled, [aria-hidden="true"], [aria-hidden="true"] *';

/** In UTF-16 code units; the end of a longer text is left out. */
const LONGEST_CONTEXT = 10_000;

/**
 * Finds the compose box that the user writes in, by the focus, and what the host must know about it.
 * Looks at nothing until something has the focus, and never at the page as a whole.
 */
class ComposeBoxes {
  #onFocus;
  /** @type {SiteFacts | null} */
  #facts = null;
  /** @type {WeakMap<HTMLElement, string>} */
  #ids = new WeakMap();
  #lastId = 0;
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
    document.addEventListener("focusin", (event) => this.#focused(event.composedPath()), true);
  }

  /**
   * Looks at what has the focus now: the facts may come after it.
   *
   * @param {SiteFacts | null} facts
   */
  learn(facts) {
    this.#facts = facts;
    const path = [];
    for (let element = document.activeElement; element;) {
      path.unshift(element);
      element = element.shadowRoot?.activeElement ?? null;
    }
    if (path.length > 0) this.#focused(path);
  }

  /**
   * @param {ComposeBox} box
   * @returns {CheckContext}
   */
  contextOf({ element }) {
    const parent = this.#parentOf(element);
    const surface = this.#facts?.boxes.find(({ selector }) => element.matches(selector))?.surface;
    return {
      site: location.hostname,
      surface: surface ?? (parent === null ? "post" : "reply"),
      parent,
      profile: textOfAll(this.#facts?.profile),
      attachment: this.#hasAttachment(element),
    };
  }

  /** @param {EventTarget[]} path From the innermost element outwards. */
  #focused(path) {
    this.#watchRoots(path);
    const [target] = path;
    const element = editableAt(target);
    if (element && !element.matches(NOT_COMPOSING)) {
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
      node.addEventListener("focusin", (event) => this.#focused(event.composedPath()));
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

  /** @param {HTMLElement} element */
  #isKnown(element) {
    return this.#facts?.boxes.some(({ selector }) => element.matches(selector)) ?? false;
  }

  /**
   * The text that a box answers: of those that the site's facts name, the last one before the box.
   *
   * @param {HTMLElement} element
   * @returns {string | null}
   */
  #parentOf(element) {
    for (const { within, selector } of this.#facts?.parent ?? []) {
      const found = [...(element.closest(within)?.querySelectorAll(selector) ?? [])];
      const before = found.filter((text) => isBefore(text, element));
      const text = before.at(-1) ?? found[0];
      if (text) return textOf(text);
    }
    return null;
  }

  /**
   * @param {HTMLElement} element
   * @returns {boolean | undefined} undefined where the site's facts say nothing of it.
   */
  #hasAttachment(element) {
    return this.#facts?.attachment?.some(({ within, selector }) => {
      return element.closest(within)?.querySelector(selector) != null;
    });
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

/**
 * @param {Node} a
 * @param {Node} b
 */
function isBefore(a, b) {
  return (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** @param {Element} element */
function textOf(element) {
  return readRichText(element).text.slice(0, LONGEST_CONTEXT).toWellFormed();
}

/**
 * @param {string | undefined} selector
 * @returns {string | null}
 */
function textOfAll(selector) {
  const texts = selector ? [...document.querySelectorAll(selector)].map(textOf) : [];
  return texts.length > 0 ? texts.join("\n") : null;
}
