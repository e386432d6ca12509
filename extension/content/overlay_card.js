"use strict";

/** Between a card and the words it is about, or the edge of the window, in CSS pixels. */
const GAP = 8;
// In lengths of CSS that grow with the size of its text.
/** Taller cards scroll. */
const TALLEST = "34em";
/** A card that finds less room than this below, above and beside what it is about lies over it. */
const LOWEST_EM = 12;
const NARROWEST_EM = 16;
/** Before this many milliseconds nobody wonders whether anything happens. */
const SOON_MS = 700;

/**
 * What every card needs of its surroundings.
 *
 * @typedef {object} CardListener
 * @property {(text: string) => Promise<boolean>} insert Into the compose box.
 * @property {(text: string) => number} excessWith By how many characters the post would be too long.
 * @property {() => void} onShow It is to be put into its place.
 * @property {(hadFocus: boolean) => void} onClose
 */

/** A card in the overlay: its place, its keys, the focus in it, and what it says of an insertion. */
class OverlayCard {
  #listener;
  #isOpen = false;
  #openings = 0;
  /** What it shows was not yet put into its place. */
  #isNew = false;
  #isWaiting = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #wondering;
  overlay;
  element;
  /** What it was put next to. @type {Area | null} */
  #about = null;
  #isBeside = false;
  status = make("p", { id: "said", role: "status", class: "quiet" });
  /** What could not be copied, selected for the user to do it. @type {HTMLTextAreaElement | null} */
  #uncopied = null;

  /**
   * @param {Overlay} overlay
   * @param {CardListener} listener
   * @param {Record<string, string>} attributes
   */
  constructor(overlay, listener, attributes) {
    this.overlay = overlay;
    this.#listener = listener;
    // A card that waits for what it shows has no other name yet.
    const name = { "aria-label": say("extension_name") };
    this.element = make("div", { class: "card", tabindex: "-1", ...name, ...attributes });
    // What is unfolded makes it taller: it moves before that is seen, and not from under the next press.
    new ResizeObserver(() => !this.#isNew && this.#move()).observe(this.element);
  }

  /** Also while what it shows is being fetched. */
  get isOpen() {
    return this.#isOpen;
  }

  /**
   * Opens the card, which shows nothing before it is filled, or what is fetched for it takes long.
   *
   * @returns {() => boolean} Whether what is fetched for it is still wanted: it was neither closed nor opened
   *   for something else.
   */
  begin() {
    this.#isOpen = true;
    const opening = ++this.#openings;
    clearTimeout(this.#wondering);
    this.#wondering = setTimeout(() => this.#sayItWaits(), SOON_MS);
    return () => this.#isOpen && opening === this.#openings;
  }

  #sayItWaits() {
    if (!this.element.isConnected) {
      const close = makeButton(say("card_close"), () => this.close());
      this.fill(this.status, make("div", { class: "row" }, close));
      this.#listener.onShow();
    }
    this.#tellThatItWaits();
  }

  #tellThatItWaits() {
    this.tell(say("options_working"));
    this.#isWaiting = true;
  }

  /** What it says last is that it waits. */
  get isWaiting() {
    return this.#isWaiting;
  }

  get hasFocus() {
    return this.element.contains(this.overlay.root.activeElement);
  }

  close() {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    clearTimeout(this.#wondering);
    const { hasFocus } = this;
    this.element.remove();
    this.#listener.onClose(hasFocus);
  }

  /** @param {...Node} parts In the place of what it held. */
  fill(...parts) {
    clearTimeout(this.#wondering);
    this.element.replaceChildren(...parts);
    if (this.#uncopied) this.status.after(this.#uncopied);
    this.#isNew = true;
    this.overlay.append(this.element);
  }

  /**
   * Puts the card under what it is about, or over it where there is more room, or beside it where neither is
   * enough; in any case into the window.
   *
   * @param {Area} about
   * @param {Area} [least] What it must not cover, where it cannot but cover some of that.
   */
  place(about, least = about) {
    if (!this.element.isConnected) return;
    const em = parseFloat(getComputedStyle(this.element).fontSize);
    const next = [about, least].find((area) => hasRoom(area, em)) ?? least;
    const [height, width] = roomsNextTo(next);
    this.#about = next;
    this.#isBeside = height < LOWEST_EM * em && width >= NARROWEST_EM * em;
    this.#limit(this.#isBeside ? { height: innerHeight, width } : { height, width: innerWidth });
    this.#move();
    if (this.#isNew) this.#showFocus();
    this.#isNew = false;
  }

  /** @param {{ height: number, width: number }} room */
  #limit({ height, width }) {
    const { style } = this.element;
    const highest = `max(${LOWEST_EM}em, ${height}px)`;
    style.maxHeight = `min(${TALLEST}, ${highest}, ${innerHeight - 2 * GAP}px)`;
    style.maxWidth = `${width}px`;
  }

  /** Nearest to what it is about, at the size that it has. */
  #move() {
    if (!this.#about || !this.element.isConnected) return;
    const { style, offsetWidth: width, offsetHeight: height } = this.element;
    const place = this.#isBeside ? placeBeside : placeBelow;
    const wanted = place(this.#about, width, height);
    const top = Math.max(GAP, Math.min(wanted.top, innerHeight - GAP - height));
    const left = Math.max(GAP, Math.min(wanted.left, innerWidth - GAP - width));
    const origin = this.overlay.origin();
    style.left = `${left - origin.left}px`;
    style.top = `${top - origin.top}px`;
  }

  /** Where the card is too small for all that it shows, what has the focus is in sight. */
  #showFocus() {
    const focused = this.overlay.root.activeElement;
    if (focused !== this.element && this.hasFocus) focused?.scrollIntoView({ block: "nearest" });
  }

  /** @param {KeyboardEvent} event A key pressed in the overlay. */
  key(event) {
    if (!event.isTrusted || !this.isOpen) return;
    if (event.key === "Escape") {
      event.preventDefault();
      this.close();
    } else if (event.key === "Tab") this.#keepFocus(event);
  }

  /**
   * @template T
   * @param {Promise<T>} work Of which the card says that it goes on, where it takes long.
   */
  async during(work) {
    const wondering = setTimeout(() => this.#tellThatItWaits(), SOON_MS);
    return work.finally(() => clearTimeout(wondering));
  }

  /** @param {string} text */
  tell(text) {
    this.#isWaiting = false;
    this.status.textContent = text;
    this.#uncopied?.remove();
    this.#uncopied = null;
  }

  /** @returns {SignpostActions} */
  get signpostActions() {
    return {
      insert: (text) => void this.insert(text),
      copy: (text) => void this.copy(text),
      excessWith: this.#listener.excessWith,
    };
  }

  /** @param {string} text The card stays where the editor did not take it, to say so. */
  async insert(text) {
    if (await this.#listener.insert(text)) this.close();
    else this.tell(say("insert_mismatch"));
  }

  /** @param {string} text */
  async copy(text) {
    const isCopied = await this.#isCopied(text);
    this.tell(say(isCopied ? "insert_copied" : "insert_not_copied"));
    if (!isCopied) this.#offerToCopy(text);
  }

  /** @param {string} text */
  #offerToCopy(text) {
    // Of a read-only one in a closed root Chromium 156 lets only the whole be selected.
    const marks = { rows: "3", "aria-labelledby": this.status.id, ...AS_WRITTEN };
    this.#uncopied = make("textarea", marks, text);
    this.status.after(this.#uncopied);
    this.#listener.onShow();
    this.#uncopied.focus();
    this.#uncopied.select();
  }

  /** @param {string} text */
  async #isCopied(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return this.#copyAsOfPage(text);
    }
  }

  /**
   * A page that keeps the clipboard from its frames, or is not safe enough to have one, may still be copied
   * from. What is copied is then no selection.
   *
   * @param {string} text
   */
  #copyAsOfPage(text) {
    let isCopied = false;
    const fill = (/** @type {ClipboardEvent} */ event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      event.clipboardData?.setData("text/plain", text);
      isCopied = event.clipboardData !== null;
    };
    const focused = /** @type {HTMLElement | null} */ (this.overlay.root.activeElement);
    // What is copied in the overlay ends at the window.
    focused?.blur();
    window.addEventListener("copy", fill, true);
    document.execCommand("copy");
    window.removeEventListener("copy", fill, true);
    focused?.focus({ preventScroll: true });
    return isCopied;
  }

  /** The page would pull the focus into its own dialog. @param {KeyboardEvent} event */
  #keepFocus(event) {
    const all = this.element.querySelectorAll("button, a[href], input, select, textarea, summary");
    // What is folded up takes no focus.
    const stops = [...all].filter((stop) => stop.checkVisibility());
    const place = stops.indexOf(/** @type {Element} */ (this.overlay.root.activeElement));
    const next = (place + (event.shiftKey ? -1 : 1) + stops.length) % stops.length;
    event.preventDefault();
    /** @type {HTMLElement} */ (
      stops[place < 0 && event.shiftKey ? stops.length - 1 : next]
    ).focus();
  }
}

/**
 * @param {Area} about
 * @param {number} width Of the card.
 * @param {number} height
 * @returns {{ left: number, top: number }} Below, or above.
 */
function placeBelow({ left, top, bottom }, width, height) {
  const roomBelow = innerHeight - bottom - 2 * GAP;
  const isBelow = height <= roomBelow || roomBelow >= top - 2 * GAP;
  return { left, top: isBelow ? bottom + GAP : top - GAP - height };
}

/**
 * @param {Area} about
 * @param {number} width Of the card.
 * @returns {{ left: number, top: number }} On the right, or on the left.
 */
function placeBeside({ left, right, top }, width) {
  const isRight = innerWidth - right >= left;
  return { left: isRight ? right + GAP : left - GAP - width, top };
}

/**
 * @param {Area} about
 * @returns {[number, number]} How high a card may be above or below it, and how wide beside it, in pixels.
 */
function roomsNextTo({ left, top, right, bottom }) {
  const height = Math.max(innerHeight - bottom, top);
  const width = Math.max(innerWidth - right, left);
  return [height - 2 * GAP, width - 2 * GAP];
}

/**
 * @param {Area} about
 * @param {number} em The size of the card's text, in pixels.
 */
function hasRoom(about, em) {
  const [height, width] = roomsNextTo(about);
  return height >= LOWEST_EM * em || width >= NARROWEST_EM * em;
}
