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
  /** The shadow roots around the element: a scroll inside one is not told outside of it. @type {ShadowRoot[]} */
  #roots = [];
  #resizes = new ResizeObserver(() => this.redraw());

  /**
   * @param {() => void} draw
   * @param {() => void} pulse Now and then, while the page can be seen.
   */
  constructor(draw, pulse) {
    this.#draw = draw;
    this.#pulse = pulse;
    for (const type of MOVES) window.addEventListener(type, this, LISTENING);
    for (const type of ["scroll", "resize"]) window.visualViewport?.addEventListener(type, this);
  }

  /** @param {Element} element */
  follow(element) {
    this.stop();
    this.#element = element;
    this.#resizes.observe(element);
    this.#roots = rootsAround(element);
    for (const root of this.#roots) {
      for (const type of MOVES) root.addEventListener(type, this, LISTENING);
    }
    this.#timer = setInterval(() => this.#look(), PULSE_MS);
    this.redraw();
  }

  stop() {
    this.#element = null;
    this.#resizes.disconnect();
    for (const root of this.#roots) {
      for (const type of MOVES) root.removeEventListener(type, this, LISTENING);
    }
    this.#roots = [];
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
