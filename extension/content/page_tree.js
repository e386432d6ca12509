"use strict";

// The tree of a page as it is drawn: what stands in a slot of a component is drawn inside that component.

/**
 * The closest ancestor that matches.
 *
 * @param {Element} element
 * @param {string} selector
 * @returns {Element | null}
 */
function closestAround(element, selector) {
  /** @type {Element | null} */
  let around = element;
  while (around && !around.matches(selector)) around = parentAcrossRoots(around);
  return around;
}

/**
 * What matches inside an element, but for what components inside it draw themselves.
 *
 * @param {ParentNode} around
 * @param {string} selector
 * @returns {Element[]} In the order in which they are drawn.
 */
function allWithin(around, selector) {
  const found = [...around.querySelectorAll(`${selector}, slot`)];
  return found.flatMap((one) =>
    one instanceof HTMLSlotElement ? allGivenTo(one, selector) : [one],
  );
}

/**
 * @param {HTMLSlotElement} slot
 * @param {string} selector
 * @returns {Element[]}
 */
function allGivenTo(slot, selector) {
  return slot.assignedElements().flatMap((one) => {
    if (one instanceof HTMLSlotElement) return allGivenTo(one, selector);
    return [...(one.matches(selector) ? [one] : []), ...allWithin(one, selector)];
  });
}

/**
 * @param {Node} node
 * @returns {Node[]} What is drawn right inside of it.
 */
function childrenOf(node) {
  const given = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
  return given.length > 0 ? given : [...node.childNodes];
}

/**
 * What something is drawn in: a slot, where it has one.
 *
 * @param {Element | Text} node
 * @returns {Element | null}
 */
function parentAcrossRoots(node) {
  const root = node.getRootNode();
  const host = root instanceof ShadowRoot ? root.host : null;
  return node.assignedSlot ?? node.parentElement ?? host;
}

/**
 * @param {Node} a
 * @param {Element} b Where it stands in another tree, what holds it in the tree of `a` counts.
 */
function isBefore(a, b) {
  const there = hostInTreeOf(a, b);
  return (a.compareDocumentPosition(there) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/**
 * @param {Node} a
 * @param {Element} b
 * @returns {Element} `b`, or what holds it in the tree of `a`; in the page, where nothing does.
 */
function hostInTreeOf(a, b) {
  const tree = a.getRootNode();
  /** @type {Element | null} */
  let holder = b;
  while (holder && holder.getRootNode() !== tree) holder = parentAcrossRoots(holder);
  return holder ?? rootsAround(b).at(-1)?.host ?? b;
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

/** Whether the focus is in this frame and not in one inside it. */
function hasFocusItself() {
  return document.hasFocus() && !(document.activeElement instanceof HTMLIFrameElement);
}
