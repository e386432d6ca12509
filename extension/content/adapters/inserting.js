"use strict";

/**
 * What is known of one kind of rich-text editor; each has a file of its own.
 *
 * @typedef {object} EditorKind
 * @property {string} name
 * @property {string} root Matches its editing host.
 * @property {string} [aside] Matches what the editor shows among the text that is not the user's.
 * @property {string} [filled] Matches elements in which a FILLER is the editor's: it keeps the caret
 *   where there is no text.
 * @property {(text: string, box: EditedBox) => void} insert At the caret, once.
 */

/** @typedef {{ element: HTMLElement, selection: Selection | null }} EditedBox */

const FILLER = "\ufeff";

/**
 * By the browser's own editing, which undo knows.
 *
 * @param {string} text
 */
function insertByCommand(text) {
  document.execCommand("insertText", false, text);
}

/**
 * As a paste, which the editor itself takes from the event: an editing command would change the DOM
 * behind its back.
 *
 * @param {string} text
 * @param {EditedBox} box
 */
function insertByPaste(text, { element }) {
  element.dispatchEvent(pasteEventOf(text));
}

/**
 * A paste that editors take text from. Firefox leaves the clipboard of an event that a content script
 * makes empty unless it is given in its older way.
 *
 * @param {string} text
 */
function pasteEventOf(text) {
  const init = { bubbles: true, cancelable: true, composed: true };
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  const event = new ClipboardEvent("paste", { ...init, clipboardData });
  if (event.clipboardData?.getData("text/plain") === text) return event;
  const older = { ...init, dataType: "text/plain", data: text };
  return new ClipboardEvent("paste", /** @type {ClipboardEventInit} */ (older));
}
