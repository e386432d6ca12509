"use strict";

/**
 * How a draft was about to be sent, and how to send it so again.
 *
 * @typedef {{ again: () => void }} Sending
 */

/**
 * What an event that the user made would do to a draft.
 *
 * @param {MouseEvent | KeyboardEvent} event A click or a key, before the page sees it.
 * @param {HTMLElement} box The compose box.
 * @param {SiteFacts | null} facts
 * @returns {Sending | null} null: it sends nothing.
 */
function sendingOf(event, box, facts) {
  const isKey = event instanceof KeyboardEvent;
  if (isKey && !maySend(event)) return null;
  const path = event.composedPath();
  const button = postButtonIn(path, box, facts);
  if (isKey) {
    const isInBox = path.includes(box);
    if (isInBox && sendsByKey(event, box, facts)) return { again: () => pressAgain(event) };
    // A real button is clicked by its keys, which comes as a click.
    return button && !(button instanceof HTMLButtonElement)
      ? { again: () => button.click() }
      : null;
  }
  return button && event.button === 0 ? { again: () => button.click() } : null;
}

/** @param {KeyboardEvent} event Most keys send nothing, whatever they are pressed in. */
function maySend({ key, isComposing, shiftKey, altKey }) {
  return /^( |Enter)$/.test(key) && !isComposing && !shiftKey && !altKey;
}

/**
 * @param {EventTarget[]} path From the innermost element outwards.
 * @param {HTMLElement} box
 * @param {SiteFacts | null} facts
 */
function postButtonIn(path, box, facts) {
  const known = facts?.postButton;
  const elements = path.filter((node) => node instanceof HTMLElement);
  const sends = (/** @type {HTMLElement} */ element) =>
    (known !== undefined && element.matches(known)) || sendsByStructure(element, box);
  return elements.find(sends) ?? null;
}

/**
 * @param {KeyboardEvent} event
 * @param {HTMLElement} box
 * @param {SiteFacts | null} facts
 */
function sendsByKey({ key, ctrlKey, metaKey }, box, facts) {
  if (key !== "Enter") return false;
  if (ctrlKey || metaKey) return true;
  return boxFactsOf(box, facts)?.enterSends === true && !isPicking(box);
}

/**
 * Whether Enter takes an entry of a list that the box has open, such as a name that is mentioned.
 *
 * @param {HTMLElement} box
 */
function isPicking(box) {
  return box.ariaExpanded === "true" && box.hasAttribute("aria-activedescendant");
}

/** @param {KeyboardEvent} event */
function pressAgain({ target, key, code, keyCode, ctrlKey, metaKey }) {
  const init = { bubbles: true, cancelable: true, composed: true };
  const again = { ...init, key, code, keyCode, which: keyCode, ctrlKey, metaKey };
  target?.dispatchEvent(new KeyboardEvent("keydown", again));
}
