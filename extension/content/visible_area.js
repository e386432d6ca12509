"use strict";

/** @typedef {{ left: number, top: number, right: number, bottom: number }} Area In client coordinates. */

/** An element with one of these is the place of all that is fixed or absolute in it. */
const MOVING = "transform translate rotate scale perspective filter backdrop-filter".split(" ");
/** So is one that is kept apart so, or is to be moved. */
const APART = /\b(strict|content|layout|paint)\b/;
const TO_MOVE = new RegExp(`\\b(${MOVING.join("|")})\\b`);

/**
 * The part of a box that is on screen: within the window and all that scrolls or clips around it.
 *
 * @param {Element} box
 * @returns {Area | null} null where nothing of it is.
 */
function visibleAreaOf(box) {
  const area = ownAreaOf(box);
  clip(area, { left: 0, top: 0, right: innerWidth, bottom: innerHeight });
  let { position } = getComputedStyle(box);
  for (let element = parentAcrossRoots(box); element; element = parentAcrossRoots(element)) {
    const style = getComputedStyle(element);
    if (!isHeldBy(style, position)) continue;
    if (clips(style)) clip(area, paddingAreaOf(element));
    ({ position } = style);
    // Nothing around it holds what is drawn over all else.
    if (isPlaced(position) && element.matches(TOP_LAYER)) break;
  }
  return area.left < area.right && area.top < area.bottom ? area : null;
}

/**
 * Whether what is placed so is held, and may be clipped, by an ancestor. What is fixed or absolute is not by
 * those between it and the one that it is placed in.
 *
 * @param {CSSStyleDeclaration} ancestor
 * @param {string} position
 */
function isHeldBy(ancestor, position) {
  if (ancestor.display === "contents") return false;
  if (!isPlaced(position)) return true;
  if (position === "absolute" && ancestor.position !== "static") return true;
  const isMoved = MOVING.some((name) => !/^(none)?$/.test(ancestor.getPropertyValue(name)));
  return isMoved || APART.test(ancestor.contain) || TO_MOVE.test(ancestor.willChange);
}

/** @param {string} position */
function isPlaced(position) {
  return position === "fixed" || position === "absolute";
}

/**
 * @param {CSSStyleDeclaration} style
 * @returns {boolean} Overflow does nothing to what has no box of its own.
 */
function clips({ display, overflowX, overflowY }) {
  if (/^(inline|contents)$/.test(display)) return false;
  return overflowX !== "visible" || overflowY !== "visible";
}

/**
 * What a box shows of its text, if nothing around it clips.
 *
 * @param {Element} box
 * @returns {Area}
 */
function ownAreaOf(box) {
  if (clips(getComputedStyle(box))) return paddingAreaOf(box);
  const { left, top, right, bottom } = box.getBoundingClientRect();
  return { left, top, right, bottom };
}

/**
 * @param {Area} area Is made smaller.
 * @param {Area} by
 */
function clip(area, by) {
  area.left = Math.max(area.left, by.left);
  area.top = Math.max(area.top, by.top);
  area.right = Math.min(area.right, by.right);
  area.bottom = Math.min(area.bottom, by.bottom);
}

/**
 * @param {Element} element
 * @returns {Area}
 */
function paddingAreaOf(element) {
  // The window clips these, and their own boxes are as tall as the page.
  if (element === document.documentElement || element === document.body) {
    return { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  }
  const rect = element.getBoundingClientRect();
  const zoom = zoomOf(element);
  const left = rect.left + element.clientLeft * zoom;
  const top = rect.top + element.clientTop * zoom;
  const { clientWidth: width, clientHeight: height } = element;
  return { left, top, right: left + width * zoom, bottom: top + height * zoom };
}

/**
 * How much larger an element's own pixels are than the window's, by the zoom property of CSS.
 *
 * @param {Element} element
 * @returns {number} 1 in browsers that do not tell.
 */
function zoomOf(element) {
  return element.currentCSSZoom ?? 1;
}
