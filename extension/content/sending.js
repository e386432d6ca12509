"use strict";

/**
 * The box whose draft was about to be sent, and how to send it so again.
 *
 * @typedef {{ box: HTMLElement, again: () => void }} Sending
 */

/**
 * What an event that the user made would do to one of several drafts. A site may name what sends a draft,
 * but not which: that is then the one nearest to it.
 *
 * @param {MouseEvent | KeyboardEvent} event A click or a key, before the page sees it.
 * @param {HTMLElement[]} boxes The one in focus first.
 * @param {SiteFacts | null} facts
 * @returns {Sending | null} null: it sends nothing.
 */
function sendingOf(event, boxes, facts) {
  const sendings = boxes.map((box) => sendingFrom(event, box, facts)).filter((one) => one !== null);
  if (sendings.length < 2) return sendings[0] ?? null;
  for (const around of event.composedPath()) {
    const found = sendings.find(({ box }) => around instanceof Element && holds(around, box));
    if (found) return found;
  }
  return sendings[0];
}

/**
 * @param {Element} element
 * @param {HTMLElement} box Maybe in a shadow root inside.
 */
function holds(element, box) {
  return element.contains(hostInTreeOf(element, box));
}

/**
 * @param {MouseEvent | KeyboardEvent} event
 * @param {HTMLElement} box
 * @param {SiteFacts | null} facts
 * @returns {Sending | null}
 */
function sendingFrom(event, box, facts) {
  const isKey = event instanceof KeyboardEvent;
  if (isKey && !maySend(event)) return null;
  const path = event.composedPath();
  const button = postButtonIn(path, box, facts);
  if (isKey) {
    const isInBox = path.includes(box);
    if (isInBox && sendsByKey(event, box, facts)) {
      return { box, again: () => repeatKey(event, boxFactsOf(box, facts) !== undefined) };
    }
    // A real button is clicked by its keys, which comes as a click.
    return button && !(button instanceof HTMLButtonElement)
      ? { box, again: () => button.click() }
      : null;
  }
  return button && event.button === 0 ? { box, again: () => button.click() } : null;
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
  return enterSends(box, facts) && !isPicking(box);
}

/**
 * Where the site's facts do not name the box, Enter is taken to send in a conversation, as nearly everywhere.
 *
 * @param {HTMLElement} box
 * @param {SiteFacts | null} facts
 */
function enterSends(box, facts) {
  const known = boxFactsOf(box, facts);
  return known ? known.enterSends === true : surfaceByStructure(box) === "dm";
}

/**
 * Whether Enter takes an entry of a list that the box has open, such as a name that is mentioned.
 *
 * @param {HTMLElement} box
 */
function isPicking(box) {
  return box.ariaExpanded === "true" && box.hasAttribute("aria-activedescendant");
}

/**
 * @param {KeyboardEvent} event
 * @param {boolean} isKnown It sends. Else it may make a new line, which a key that a script presses does not.
 */
function repeatKey(event, isKnown) {
  const isLeftAlone = pressAgain(event);
  if (!isLeftAlone || isKnown || event.ctrlKey || event.metaKey) return;
  const isPlain = event.target instanceof HTMLTextAreaElement;
  document.execCommand(isPlain ? "insertText" : "insertParagraph", false, isPlain ? "\n" : "");
}

/**
 * @param {KeyboardEvent} event
 * @returns {boolean} Whether no script of the page took it.
 */
function pressAgain({ target, key, code, keyCode, ctrlKey, metaKey }) {
  const init = { bubbles: true, cancelable: true, composed: true };
  const again = { ...init, key, code, keyCode, which: keyCode, ctrlKey, metaKey };
  return target?.dispatchEvent(new KeyboardEvent("keydown", again)) !== false;
}
