"use strict";

/** How often a box is looked at whose page moves or changes it without an event, in milliseconds. */
const PULSE_MS = 300;
/**
 * What surrounds a box that is left changes by what its user does, or soon after: to choose a picture takes a
 * while. In milliseconds.
 */
const AWAKE_MS = 10_000;

const MOVES = ["scroll", "resize", "transitionend", "animationend"];
/** What the user does that may change what surrounds a box. */
const ACTS = ["click", "change", "drop", "focusin"];
const LISTENING = { capture: true, passive: true };

/**
 * @typedef {object} ScreenListener
 * @property {() => void} draw
 * @property {() => void} pulse The box, and what surrounds it, may be another.
 * @property {() => void} onMove The box stands elsewhere.
 * @property {() => void} onRest Nobody has been at the box for a while.
 * @property {() => boolean} isAttended The user has the focus in the box, or in what is drawn.
 */

/**
 * Tells when what is drawn over a box may be in the wrong place: at most once a frame, and only while
 * a box is followed. Of a box that is left there is a look at its place alone, and only while it is in sight.
 */
class ScreenWatch {
  #listener;
  /** @type {Element | null} */
  #element = null;
  #frame = 0;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #timer;
  #isAwake = false;
  /** By performance.now(). */
  #awakeUntil = 0;
  #isInSight = true;
  #place = "";
  #text = "";
  /** What tells; a scroll inside a shadow root is not told outside of it. @type {EventTarget[]} */
  #tellers = [];
  // An element that is taken out of the page has no size.
  #resizes = new ResizeObserver(() => this.wake());
  #sights = new IntersectionObserver((entries) => {
    this.#isInSight = entries.some(({ isIntersecting }) => isIntersecting);
    this.#run();
  });

  /** @param {ScreenListener} listener */
  constructor(listener) {
    this.#listener = listener;
  }

  /** @param {Element} element */
  follow(element) {
    this.stop();
    this.#element = element;
    this.#resizes.observe(element);
    this.#sights.observe(element);
    this.#tellers = [window, ...rootsAround(element)];
    if (window.visualViewport) this.#tellers.push(window.visualViewport);
    for (const teller of this.#tellers) {
      for (const type of [...MOVES, ...ACTS]) teller.addEventListener(type, this, LISTENING);
    }
    this.wake();
  }

  stop() {
    this.#element = null;
    this.#isInSight = true;
    this.#resizes.disconnect();
    this.#sights.disconnect();
    for (const teller of this.#tellers) {
      for (const type of [...MOVES, ...ACTS]) teller.removeEventListener(type, this, LISTENING);
    }
    this.#tellers = [];
    this.#text = "";
    this.#rest();
  }

  /** Something happened that concerns the box: for a while all is looked at. */
  wake() {
    if (this.#element === null) return;
    this.#stayAwake();
    this.#run();
    this.redraw();
  }

  #run() {
    if (this.#element) this.#timer ??= setInterval(() => this.#look(), PULSE_MS);
  }

  #rest() {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** Draws with the next frame. */
  redraw() {
    if (this.#frame !== 0 || this.#element === null) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      if (this.#element !== null) this.#listener.draw();
    });
  }

  /** @param {Event} event */
  handleEvent({ type, isTrusted }) {
    if (ACTS.includes(type)) return void (isTrusted && this.wake());
    // What stands in front of the box may be another.
    this.#place = "";
    this.redraw();
  }

  #stayAwake() {
    this.#isAwake = true;
    this.#awakeUntil = performance.now() + AWAKE_MS;
  }

  #look() {
    if (document.hidden) return;
    if (this.#isAwake) this.#pulse();
    else if (!this.#isInSight) this.#rest();
    if (this.#element) this.#compare(this.#element);
  }

  #pulse() {
    this.#listener.pulse();
    if (this.#listener.isAttended()) this.#stayAwake();
    if (performance.now() < this.#awakeUntil) return;
    this.#isAwake = false;
    this.#listener.onRest();
  }

  /** @param {Element} element */
  #compare(element) {
    const { left, top, width, height } = element.getBoundingClientRect();
    const place = [left, top, width, height].join(" ");
    if (place !== this.#place) this.#moved();
    this.#place = place;
    // Scripts change the text of such a field without anybody being told.
    const text = "value" in element ? String(element.value) : "";
    if (text !== this.#text) this.wake();
    this.#text = text;
  }

  #moved() {
    // A pulse looks at more.
    if (!this.#isAwake) this.#listener.onMove();
    this.redraw();
  }
}
