"use strict";

/**
 * The closest ancestor that matches, seen through shadow roots.
 *
 * @param {Element} element
 * @param {string} selector
 * @returns {Element | null}
 */
function closestAround(element, selector) {
  const found = element.closest(selector);
  const root = element.getRootNode();
  if (found || !(root instanceof ShadowRoot)) return found;
  return closestAround(root.host, selector);
}

/**
 * What an element is drawn in: a slot, where it has one.
 *
 * @param {Element} element
 * @returns {Element | null}
 */
function parentAcrossRoots(element) {
  const root = element.getRootNode();
  const host = root instanceof ShadowRoot ? root.host : null;
  return element.assignedSlot ?? element.parentElement ?? host;
}

/**
 * @param {Node} a
 * @param {Node} b Where it stands in a shadow root inside the tree of `a`, its host counts.
 */
function isBefore(a, b) {
  const there = hostInTreeOf(a, b);
  return (a.compareDocumentPosition(there) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/**
 * @param {Node} a
 * @param {Node} b
 * @returns {Node} `b`, or what holds it in the tree of `a`.
 */
function hostInTreeOf(a, b) {
  const root = b.getRootNode();
  if (root === a.getRootNode() || !(root instanceof ShadowRoot)) return b;
  return hostInTreeOf(a, root.host);
}

/**
 * @param {Element} element
 * @returns {ShadowRoot[]} That it stands in, the innermost first.
 */
function rootsAround(element) {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [root, ...rootsAround(root.host)] : [];
}

/** @param {HTMLElement} element Whether it has the focus of its tree. */
function hasFocus(element) {
  const root = /** @type {Document | ShadowRoot} */ (element.getRootNode());
  return root.activeElement === element;
}
