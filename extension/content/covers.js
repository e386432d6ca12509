"use strict";

/** A place so far inside an edge is surely of what has the edge, in CSS pixels. */
const INSIDE = 1;
/** What is narrower is looked at in its middle alone. */
const NARROW = 40;
/** These show something whatever their background. */
const SHOWING = "img, video, canvas, svg, iframe, embed, object";

/**
 * What stands in front of a box on the screen, such as a header that stays, a list or a sheet: nothing is drawn
 * through that. What was seen at a point is known until it is forgotten, since to look costs too much for
 * every key.
 */
class Covers {
  #overlay;
  /** By the point that was looked at. @type {Map<string, Area | null>} */
  #seen = new Map();

  /** @param {Pick<Overlay, "host">} overlay It covers nothing of its own. */
  constructor(overlay) {
    this.#overlay = overlay;
  }

  /** What is in front may be another. */
  forget() {
    this.#seen.clear();
  }

  /**
   * @param {Element} box
   * @param {Area} line Of its text, as far as that is on screen.
   * @param {Area} visible Of the box.
   * @returns {Area | null} What can be seen of its lower edge; null: nothing.
   */
  lineIn(box, line, visible) {
    const y = Math.min(line.bottom, visible.bottom) - 2 * INSIDE;
    if (line.right - line.left < NARROW) {
      return this.#coverAt(box, (line.left + line.right) / 2, y) ? null : line;
    }
    const first = this.#coverAt(box, line.left + INSIDE, y);
    const last = this.#coverAt(box, line.right - INSIDE, y);
    const left = first ? Math.max(line.left, first.right) : line.left;
    const right = last ? Math.min(line.right, last.left) : line.right;
    return left < right ? { ...line, left, right } : null;
  }

  /**
   * @param {Element} box
   * @param {Area} visible What else can be seen of it.
   * @returns {Area | null} Without what is covered of its upper and lower edge; null: all is.
   */
  partOf(box, visible) {
    const middle = (visible.left + visible.right) / 2;
    const over = this.#coverAt(box, middle, visible.top + INSIDE);
    const under = this.#coverAt(box, middle, visible.bottom - INSIDE);
    const top = over ? Math.max(visible.top, over.bottom) : visible.top;
    const bottom = under ? Math.min(visible.bottom, under.top) : visible.bottom;
    return top < bottom ? { ...visible, top, bottom } : null;
  }

  /**
   * @param {Element} box
   * @param {number} x
   * @param {number} y
   * @returns {Area | null} Of what is in front of it there.
   */
  #coverAt(box, x, y) {
    const point = `${x} ${y}`;
    const known = this.#seen.get(point);
    if (known !== undefined) return known;
    const cover = coverOf(box, x, y, this.#overlay.host);
    const area = cover && paintedAreaOf(cover);
    this.#seen.set(point, area);
    return area;
  }
}

/**
 * @param {Element} box
 * @param {number} x
 * @param {number} y
 * @param {Element} layer Is looked through.
 * @returns {Element | null} What the page shows in front of a box at a point.
 */
function coverOf(box, x, y, layer) {
  for (const tree of [document, ...rootsAround(box).reverse()]) {
    const first = tree.elementFromPoint(x, y);
    // All but the first cost more.
    if (first === null || isAroundOrIn(first, box)) continue;
    for (const one of tree.elementsFromPoint(x, y)) {
      if (isAroundOrIn(one, box)) break;
      if (one !== layer && isShown(one)) return takesPoints(box) ? one : null;
    }
  }
  return null;
}

/**
 * Whether an element is a box, or stands around or in it.
 *
 * @param {Element} element
 * @param {Element} box
 */
function isAroundOrIn(element, box) {
  const there = hostInTreeOf(element, box);
  return element.contains(there) || there.contains(element);
}

/**
 * Menus have a layer over the page that is seen through, to close them.
 *
 * @param {Element} element
 */
function isShown(element) {
  if (!element.checkVisibility({ checkOpacity: true })) return false;
  const { backgroundColor, backgroundImage, backdropFilter } = getComputedStyle(element);
  const isClear = /^(transparent|rgba\(.*, 0\)|.*\/ 0\))$/.test(backgroundColor);
  const isPlain = backgroundImage === "none" && /^(none)?$/.test(backdropFilter ?? "");
  return !isClear || !isPlain || element.matches(`${SHOWING}, dialog:modal`);
}

/**
 * Of a box that no pointer finds, all that is behind would seem to be in front.
 *
 * @param {Element} box
 */
function takesPoints(box) {
  return getComputedStyle(box).pointerEvents !== "none";
}

/**
 * @param {Element} cover
 * @returns {Area} A modal dialog has a backdrop all over the window.
 */
function paintedAreaOf(cover) {
  if (cover.matches("dialog:modal")) {
    return { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  }
  const { left, top, right, bottom } = cover.getBoundingClientRect();
  return { left, top, right, bottom };
}
