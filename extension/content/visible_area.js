"use strict";

/** @typedef {{ left: number, top: number, right: number, bottom: number }} Area In client coordinates. */

/**
 * The part of a box that is on screen: within the window and all that scrolls or clips around it.
 *
 * @param {Element} box
 * @returns {Area | null} null where nothing of it is.
 */
function visibleAreaOf(box) {
  const area = ownAreaOf(box);
  clip(area, { left: 0, top: 0, right: innerWidth, bottom: innerHeight });
  for (let element = parentAcrossRoots(box); element; element = parentAcrossRoots(element)) {
    const { overflowX, overflowY, position } = getComputedStyle(element);
    if (overflowX !== "visible" || overflowY !== "visible") clip(area, paddingAreaOf(element));
    // Fixed boxes are not clipped by what they stand in.
    if (position === "fixed") break;
  }
  return area.left < area.right && area.top < area.bottom ? area : null;
}

/**
 * What a box shows of its text, if nothing around it clips.
 *
 * @param {Element} box
 * @returns {Area}
 */
function ownAreaOf(box) {
  if (getComputedStyle(box).overflowY !== "visible") return paddingAreaOf(box);
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
