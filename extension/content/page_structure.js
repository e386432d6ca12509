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
const BIO_LABEL = /^((edit|enter|your)\b.{0,10})?\bbio\b/i;
/** "Comment with a GIF" is none. */
const SENDING_NAME =
  /^(post|send|reply|comment|publish|share|answer|submit)( (now|post|reply|comment|message|answer))?$/i;

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

const BUTTON = 'button, input[type="submit"], [role="button"]';

/**
 * Whether pressing a button sends what is in a box: a form's own button, or one of its dialog that
 * stands after it and has such a name.
 *
 * @param {Element} button Anything else sends nothing.
 * @param {HTMLElement} box
 */
function sendsByStructure(button, box) {
  if (!button.matches(BUTTON)) return false;
  const form = closestAround(box, "form");
  const isSubmit = /** @type {HTMLButtonElement} */ (button).type === "submit";
  if (form && isSubmit && closestAround(button, "form") === form) return true;
  const dialog = closestAround(box, `form, ${DIALOG}`);
  if (!dialog || closestAround(button, `form, ${DIALOG}`) !== dialog) return false;
  const name = button.getAttribute("aria-label") ?? button.textContent ?? "";
  return SENDING_NAME.test(name.trim()) && isBefore(hostInTreeOf(button, box), button);
}

/**
 * @param {HTMLElement} box
 * @param {string} within The closest such ancestor is looked in.
 * @param {string} selector
 * @returns {Element | null} The last that stands before the box, and not around it.
 */
function lastBefore(box, within, selector) {
  const found = [...(closestAround(box, within)?.querySelectorAll(selector) ?? [])];
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
  const walker = document.createTreeWalker(
    posted,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) => {
      if (node instanceof Text) return NodeFilter.FILTER_ACCEPT;
      const element = /** @type {Element} */ (node);
      const isShown = getComputedStyle(element).display !== "none";
      return isShown && !element.matches(NOT_POSTED)
        ? NodeFilter.FILTER_SKIP
        : NodeFilter.FILTER_REJECT;
    },
  );
  let text = "";
  let block = null;
  for (let node = walker.nextNode(); node && isBefore(node, box); node = walker.nextNode()) {
    const before = block;
    block = blockOf(node);
    text += (before === block ? "" : "\n") + /** @type {Text} */ (node).data;
  }
  return text.replace(/\s*\n\s*/g, "\n").trim();
}

/** @param {Node} node */
function blockOf(node) {
  let element = node.parentElement;
  while (element && /^(inline|contents)/.test(getComputedStyle(element).display)) {
    element = element.parentElement;
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
  if (box instanceof HTMLTextAreaElement && box.labels.length > 0) return [...box.labels];
  const root = /** @type {Document | ShadowRoot} */ (box.getRootNode());
  const ids = box.getAttribute("aria-labelledby")?.split(/\s+/) ?? [];
  return ids.map((id) => root.getElementById(id)).filter((element) => element !== null);
}
