"use strict";

/** How often a box is looked at whose page moves or changes it without an event, in milliseconds. */
const PULSE_MS = 300;

const MOVES = ["scroll", "resize", "transitionend", "animationend"];
const LISTENING = { capture: true, passive: true };

/**
 * Tells when what is drawn over a box may be in the wrong place: at most once a frame, and only while
 * a box is followed.
 */
class ScreenWatch {
  #draw;
  #pulse;
  /** @type {Element | null} */
  #element = null;
  #frame = 0;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #timer;
  #place = "";
  /** What tells; a scroll inside a shadow root is not told outside of it. @type {EventTarget[]} */
  #tellers = [];
  #resizes = new ResizeObserver(() => this.redraw());

  /**
   * @param {() => void} draw
   * @param {() => void} pulse Now and then, while the page can be seen.
   */
  constructor(draw, pulse) {
    this.#draw = draw;
    this.#pulse = pulse;
  }

  /** @param {Element} element */
  follow(element) {
    this.stop();
    this.#element = element;
    this.#resizes.observe(element);
    this.#tellers = [window, ...rootsAround(element)];
    if (window.visualViewport) this.#tellers.push(window.visualViewport);
    for (const teller of this.#tellers) {
      for (const type of MOVES) teller.addEventListener(type, this, LISTENING);
    }
    this.#timer = setInterval(() => this.#look(), PULSE_MS);
    this.redraw();
  }

  stop() {
    this.#element = null;
    this.#resizes.disconnect();
    for (const teller of this.#tellers) {
      for (const type of MOVES) teller.removeEventListener(type, this, LISTENING);
    }
    this.#tellers = [];
    clearInterval(this.#timer);
  }

  /** Draws with the next frame. */
  redraw() {
    if (this.#frame !== 0 || this.#element === null) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      if (this.#element !== null) this.#draw();
    });
  }

  handleEvent() {
    this.redraw();
  }

  #look() {
    if (document.hidden) return;
    this.#pulse();
    const { left, top, width, height } = this.#element?.getBoundingClientRect() ?? new DOMRect();
    const place = `${left} ${top} ${width} ${height}`;
    if (place !== this.#place) this.redraw();
    this.#place = place;
  }
}
