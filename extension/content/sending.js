"use strict";

/**
 * The boxes whose drafts were about to be sent as one, the one at hand first.
 *
 * @typedef {SendingAct & { boxes: HTMLElement[] }} Sending
 */

/** What the user did, as far as it is about one box. @typedef {SendingAct & { box: HTMLElement }} BoxSending */

/**
 * @typedef {object} SendingAct
 * @property {() => void} again Does it anew.
 * @property {boolean} leadsOn It leads to the next step, and what is written may stay in its box.
 */

/** What is written and sent as one stands in the same one of these, or in none. */
const SENT_AS_ONE = `form, ${DIALOG}, ${POSTED}`;

/**
 * What an event that the user made would do to some of several drafts. A site may name what sends a draft,
 * but not which: those are then the ones nearest to it, such as the posts of a thread, or a title and a text.
 *
 * @param {MouseEvent | KeyboardEvent} event A click or a key, before the page sees it.
 * @param {HTMLElement[]} boxes The one in focus first.
 * @param {SiteFacts | null} facts
 * @returns {Sending | null} null: it sends nothing.
 */
function sendingOf(event, boxes, facts) {
  if (!maySend(event)) return null;
  const buttons = buttonsIn(event.composedPath(), facts);
  const sendings = boxes
    .map((box) => sendingFrom(event, buttons, box, facts))
    .filter((one) => one !== null);
  if (sendings.length === 0) return null;
  const nearest = nearestTo(event, sendings);
  const [{ box, again, leadsOn }] = nearest;
  const isInBox = event.composedPath().includes(box);
  const candidates = isInBox ? boxes : sendings.map((one) => one.box);
  const others = candidates.filter((other) => other !== box && isSentWith(other, box, facts));
  return { boxes: [...new Set([...nearest.map((one) => one.box), ...others])], again, leadsOn };
}

/**
 * @param {Event} event
 * @param {BoxSending[]} sendings
 * @returns {BoxSending[]} At least one.
 */
function nearestTo(event, sendings) {
  if (sendings.length === 1) return sendings;
  for (const around of event.composedPath()) {
    const held = sendings.filter(({ box }) => around instanceof Element && holds(around, box));
    if (held.length > 0) return held;
  }
  return [sendings[0]];
}

/**
 * Whether one button sends two boxes: the one that is nearest to either.
 *
 * @param {HTMLElement} other
 * @param {HTMLElement} box
 * @param {SiteFacts | null} facts
 */
function isSentWith(other, box, facts) {
  if (closestAround(other, SENT_AS_ONE) !== closestAround(box, SENT_AS_ONE)) return false;
  const button = knownButtonOf(box, facts);
  return button !== null && knownButtonOf(other, facts) === button;
}

/**
 * @param {HTMLElement} box
 * @param {SiteFacts | null} facts
 * @returns {Element | null} The first that the facts name, of those nearest to the box.
 */
function knownButtonOf(box, facts) {
  if (!facts?.postButton) return null;
  const room = closestAround(box, SENT_AS_ONE);
  for (let around = parentAcrossRoots(box); around; around = parentAcrossRoots(around)) {
    const button = around.querySelector(facts.postButton);
    if (button) return button;
    if (around === room) return null;
  }
  return null;
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
 * @param {HTMLElement[]} buttons That it was made in.
 * @param {HTMLElement} box
 * @param {SiteFacts | null} facts
 * @returns {BoxSending | null}
 */
function sendingFrom(event, buttons, box, facts) {
  const isKey = event instanceof KeyboardEvent;
  if (isKey && event.composedPath().includes(box) && sendsByKey(event, box, facts)) {
    const again = () => repeatKey(event, boxFactsOf(box, facts) !== undefined);
    return { box, again, leadsOn: false };
  }
  const button = postButtonIn(buttons, box, facts);
  // A real button is clicked by its keys, which comes as a click.
  if (!button || (isKey && button instanceof HTMLButtonElement)) return null;
  return { box, again: () => button.click(), leadsOn: isStepButton(button, facts) };
}

/**
 * @param {HTMLElement} button
 * @param {SiteFacts | null} facts
 */
function isStepButton(button, facts) {
  return LEADING_ON_NAMES.has(nameOf(button)) || button.matches(facts?.stepButton ?? NOTHING);
}

/** @param {MouseEvent | KeyboardEvent} event Most keys send nothing, whatever they are pressed in. */
function maySend(event) {
  if (!(event instanceof KeyboardEvent)) return event.button === 0;
  const { key, isComposing, shiftKey, altKey } = event;
  return /^( |Enter)$/.test(key) && !isComposing && !shiftKey && !altKey;
}

/**
 * @param {EventTarget[]} path From the innermost element outwards.
 * @param {SiteFacts | null} facts
 * @returns {HTMLElement[]} What of it may send one draft or another.
 */
function buttonsIn(path, facts) {
  const buttons = `${BUTTON}, ${facts?.postButton ?? NOTHING}`;
  return path.filter((node) => node instanceof HTMLElement).filter((one) => one.matches(buttons));
}

/**
 * @param {HTMLElement[]} buttons From the innermost outwards.
 * @param {HTMLElement} box
 * @param {SiteFacts | null} facts
 */
function postButtonIn(buttons, box, facts) {
  const known = facts?.postButton;
  const surface = boxFactsOf(box, facts)?.surface ?? null;
  const sends = (/** @type {HTMLElement} */ element) =>
    (known !== undefined && element.matches(known)) || sendsByStructure(element, box, surface);
  return buttons.find(sends) ?? null;
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
  const isPlain = isTextField(event.target);
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
