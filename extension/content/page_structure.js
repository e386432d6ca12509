"use strict";

// What pages say by roles, labels and the order of their elements, whatever they are called there. For
// sites that the user added, and for sites that changed.

/** What holds one post or comment, or a list's entry of one. */
const POSTED = 'article, [role="article"]';
const LISTED = 'li, [role="listitem"]';
const DIALOG = 'dialog, [role="dialog"]';
/** What a conversation and its box share. */
const ROOM = `${DIALOG}, main, [role="main"], body`;

/** Messages of a conversation, one under the other. */
const CONVERSATION =
  '[role="log"], [role="grid"]:is([aria-label*="message" i], [aria-label*="conversation" i], ' +
  '[aria-label*="chat" i])';

/** Not a part of what somebody posted: the editor reads its own text, and the rest is to press. */
const NOT_POSTED =
  `${NOT_TEXT}, [contenteditable="true"], [role="textbox"], [role="button"], [role="toolbar"], ` +
  `[role="menu"], nav, ${POSTED}`;

const MESSAGE_LABEL = /^((type|write|send|start|enter|new)\b.{0,20})?\bmessage\b/i;
const REPLY_LABEL = /\b(reply|replying|comment|answer|respond|response)\b/i;
const REVIEW_LABEL = /\breviews?\b/i;
const BIO_LABEL = /^\W{0,2}((add|edit|enter|write|your)\b.{0,10})?\bbio\b/i;

/**
 * @param {HTMLElement} box
 * @returns {Surface | null} null: nothing tells.
 */
function surfaceByStructure(box) {
  if (isLabelled(box, BIO_LABEL)) return "bio";
  const isReply = isLabelled(box, REPLY_LABEL);
  if (isReply && isLabelled(box, REVIEW_LABEL)) return "review-reply";
  if (isLabelled(box, MESSAGE_LABEL) || lastBefore(box, ROOM, CONVERSATION)) return "dm";
  return isReply ? "reply" : null;
}

/**
 * The text of the post, the comment or the list's entry that a box stands in or, in a dialog, under; of
 * the last post before it where its label says that it answers one.
 *
 * @param {HTMLElement} box
 * @returns {string | null}
 */
function parentByStructure(box) {
  const around = closestAround(box, `${POSTED}, ${LISTED}`);
  const room = isLabelled(box, REPLY_LABEL) ? ROOM : DIALOG;
  const above = lastBefore(box, room, POSTED);
  for (const posted of [around, above]) {
    const text = posted ? postedText(posted, box) : "";
    if (text !== "") return text;
  }
  return null;
}

/** What was chosen and is not yet sent has an address of this page's own. */
const CHOSEN = ':is(img, video):is([src^="blob:"], [src^="data:"])';
/** Emoji are smaller. In CSS pixels. */
const NARROWEST_PICTURE = 48;

/**
 * Whether a picture or a film was chosen to go with what is in a box.
 *
 * @param {HTMLElement} box
 * @returns {boolean | undefined} undefined: it stands in no form or dialog and beside no way to choose a file,
 *   and nothing tells.
 */
function attachmentByStructure(box) {
  const room = closestAround(box, SENT_FROM) ?? composerOf(box);
  if (!room) return undefined;
  return allWithin(room, CHOSEN).some((one) => {
    const { width } = one.getBoundingClientRect();
    if (width < NARROWEST_PICTURE || closestAround(one, CONVERSATION)) return false;
    return !isOfOtherPost(one, box, POSTED);
  });
}

/**
 * @param {HTMLElement} box
 * @returns {(ParentNode & Node) | null} What a box shares with the way to choose a file, and with no other box.
 */
function composerOf(box) {
  const root = /** @type {Document | ShadowRoot} */ (box.getRootNode());
  const shared = [...root.querySelectorAll('input[type="file"]')].map((input) =>
    isBefore(input, box) ? smallestAround(input, box) : smallestAround(box, input),
  );
  if (shared.length === 0) return null;
  const composer = shared.reduce((a, b) => (a.contains(b) ? b : a));
  if (composer instanceof Element && composer.matches(`${ROOM}, html`)) return null;
  return hasOtherBox(composer, box) ? null : composer;
}

/**
 * @param {ParentNode} around
 * @param {Element} box Or what holds it.
 */
function hasOtherBox(around, box) {
  const isOther = (/** @type {Element} */ one) => {
    const there = hostInTreeOf(box, one);
    return !there.contains(box) && !box.contains(there);
  };
  const others = allWithin(around, COMPOSING).filter(isOther);
  return others.some((one) => one.checkVisibility());
}

const BUTTON = 'button, input[type="submit"], [role="button"]';
/** A box and the buttons that send it stand in the same one of these, or in none. */
const SENT_FROM = `form, ${DIALOG}, [role="alertdialog"]`;
const COMPOSING = `:is(textarea, [contenteditable]:not([contenteditable="false"])):not(${NOT_COMPOSING})`;

/** @type {Set<Surface | null>} */
const ANSWERING = new Set(["reply", "review-reply", "dm"]);
/** What a search is written in, too. */
const FIELD = `${COMPOSING}, input:is(:not([type]), [type="text" i], [type="search" i])`;

/**
 * Whether pressing a button sends what is in a box: its form's or its dialog's own button, or one with such a
 * name that stands where those of a box do.
 *
 * @param {Element} button Anything else sends nothing.
 * @param {HTMLElement} box
 * @param {Surface | null} known By the site's facts; null: they do not name the box.
 */
function sendsByStructure(button, box, known) {
  if (!button.matches(BUTTON)) return false;
  if (isSubmitOfForm(button, box)) return true;
  const room = closestAround(box, SENT_FROM);
  if (closestAround(button, SENT_FROM) !== room || isOfOtherPost(button, box)) return false;
  const isAfter = isBefore(hostInTreeOf(button, box), button);
  const name = nameOf(button);
  if (LEADING_ON_NAMES.has(name)) {
    if (room === null || !isStepOf(box, known) || isOfOtherField(button, box)) return false;
    return isAfter || isStepOnTop(button, box, room);
  }
  if (SENDING_NAMES.has(name)) {
    if (!isAfter) return room !== null && isOnTop(button, box, known);
    return room !== null || isNextAfter(button, box);
  }
  // Without a form only a page that says so has a button to submit.
  const isSubmit = button.getAttribute("type") === "submit";
  return (
    isSubmit && room !== null && isAfter && isStepOf(box, known) && !hasFieldBetween(box, button)
  );
}

/**
 * @param {Element} button
 * @param {HTMLElement} box
 */
function isSubmitOfForm(button, box) {
  const form = closestAround(box, "form");
  const isSubmit = /** @type {HTMLButtonElement} */ (button).type === "submit";
  return form !== null && isSubmit && closestAround(button, "form") === form;
}

/**
 * Whether a box is what its dialog or form is for, and its text leaves with the next step.
 *
 * @param {HTMLElement} box
 * @param {Surface | null} known
 */
function isStepOf(box, known) {
  if (!isAtHand(box)) return false;
  if ((known ?? surfaceByStructure(box)) === "bio") return true;
  return !isAnswer(box, known) && parentByStructure(box) === null;
}

/**
 * Whether a button stands with a field that is not the box, such as that for the text of a picture.
 *
 * @param {Element} button In the room of the box.
 * @param {HTMLElement} box
 */
function isOfOtherField(button, box) {
  for (let around = parentAcrossRoots(button); around; around = parentAcrossRoots(around)) {
    if (holds(around, box)) return false;
    if (allWithin(around, COMPOSING).some((one) => one.checkVisibility())) return true;
  }
  return false;
}

/**
 * Whether a button over a box, as phones' layouts have it, leads on from it: the first that does where none sends
 * and none is under the box. Another may turn to the next picture.
 *
 * @param {Element} button
 * @param {HTMLElement} box
 * @param {Element} room
 */
function isStepOnTop(button, box, room) {
  const shown = allWithin(room, BUTTON).filter((one) => one.checkVisibility());
  const steps = shown.filter((one) => LEADING_ON_NAMES.has(nameOf(one)));
  if (steps[0] !== button || shown.some((one) => SENDING_NAMES.has(nameOf(one)))) return false;
  return !steps.some((one) => isBefore(hostInTreeOf(one, box), one));
}

/** @param {HTMLElement} box */
function isAtHand(box) {
  return box.checkVisibility({ checkVisibilityCSS: true }) && !closestAround(box, "[inert]");
}

/**
 * Whether what is in a box answers somebody, in whatever language its labels are.
 *
 * @param {HTMLElement} box
 * @param {Surface | null} known
 */
function isAnswer(box, known) {
  if (known !== null) return ANSWERING.has(known);
  return ANSWERING.has(surfaceByStructure(box)) || isLabelled(box, ANSWER_LABEL);
}

/**
 * @param {HTMLElement} box
 * @param {Element} button After it.
 */
function hasFieldBetween(box, button) {
  const place = hostInTreeOf(button, box);
  const fields = allWithin(smallestAround(place, hostInTreeOf(place, button)), FIELD);
  const isBetween = (/** @type {Element} */ one) =>
    isBefore(place, one) && !place.contains(one) && isBefore(one, button);
  return fields.some((one) => isBetween(one) && one.checkVisibility());
}

/**
 * @param {Element} element
 * @param {HTMLElement} box
 * @param {string} [posts]
 */
function isOfOtherPost(element, box, posts = `${POSTED}, ${LISTED}`) {
  const posted = closestAround(element, posts);
  return posted !== null && !posted.contains(hostInTreeOf(posted, box));
}

/**
 * Whether a button over a box, as some dialogs have it, is the box's and not that of a post it answers.
 *
 * @param {Element} button
 * @param {HTMLElement} box
 * @param {Surface | null} known
 */
function isOnTop(button, box, known) {
  return PUBLISHING_NAMES.has(nameOf(button)) && !isAnswer(box, known);
}

/**
 * Whether of all buttons that send a button is the first after a box, and the box is the only one near.
 *
 * @param {Element} button
 * @param {HTMLElement} box
 */
function isNextAfter(button, box) {
  const place = hostInTreeOf(button, box);
  const around = smallestAround(place, hostInTreeOf(place, button));
  if (hasOtherBox(around, place)) return false;
  const buttons = allWithin(around, BUTTON);
  const between = buttons.filter((one) => isBefore(place, one) && isBefore(one, button));
  return !between.some((one) => one.checkVisibility() && SENDING_NAMES.has(nameOf(one)));
}

/**
 * @param {Node} a
 * @param {Node} b In the same tree.
 * @returns {ParentNode & Node}
 */
function smallestAround(a, b) {
  const range = document.createRange();
  range.setStartBefore(a);
  range.setEndAfter(b);
  return /** @type {Element} */ (range.commonAncestorContainer);
}

/**
 * @param {HTMLElement} box
 * @param {string} within The closest such ancestor is looked in.
 * @param {string} selector
 * @returns {Element | null} The last that stands before the box, and not around it.
 */
function lastBefore(box, within, selector) {
  const around = closestAround(box, within);
  const found = around ? allWithin(around, selector) : [];
  const before = found.filter((one) => isBefore(one, box) && !one.contains(hostInTreeOf(one, box)));
  return before.at(-1) ?? null;
}

/**
 * What was posted, without what others posted under it, as far as it stands before a box.
 *
 * @param {Element} posted
 * @param {HTMLElement} box
 */
function postedText(posted, box) {
  let text = "";
  let block = null;
  for (const node of postedNodes(posted)) {
    if (!isBefore(node, box)) break;
    const before = block;
    block = blockOf(node);
    text += (before === block ? "" : "\n") + node.data;
  }
  return text.replace(/\s*\n\s*/g, "\n").trim();
}

/**
 * @param {Node} around
 * @returns {Generator<Text>}
 */
function* postedNodes(around) {
  for (const child of childrenOf(around)) {
    if (child instanceof Text) yield child;
    else if (child instanceof Element && isPosted(child)) yield* postedNodes(child);
  }
}

/** @param {Element} element */
function isPosted(element) {
  return !element.matches(NOT_POSTED) && getComputedStyle(element).display !== "none";
}

/** @param {Text} node */
function blockOf(node) {
  let element = parentAcrossRoots(node);
  while (element && /^(inline|contents)/.test(getComputedStyle(element).display)) {
    element = parentAcrossRoots(element);
  }
  return element;
}

/**
 * Whether one of the labels of a box is such.
 *
 * @param {HTMLElement} box
 * @param {RegExp} pattern
 */
function isLabelled(box, pattern) {
  const hints = ["aria-label", "placeholder", "aria-placeholder", "data-placeholder"];
  const labels = hints.map((hint) => box.getAttribute(hint) ?? "");
  for (const element of labelElementsOf(box)) labels.push(element.textContent ?? "");
  return labels.some((label) => pattern.test(label.trim()));
}

/**
 * @param {HTMLElement} box
 * @returns {Element[]}
 */
function labelElementsOf(box) {
  if (isTextField(box) && box.labels?.length) return [...box.labels];
  const root = /** @type {Document | ShadowRoot} */ (box.getRootNode());
  const ids = box.getAttribute("aria-labelledby")?.split(/\s+/) ?? [];
  return ids.map((id) => root.getElementById(id)).filter((element) => element !== null);
}
