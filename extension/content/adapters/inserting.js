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
 * @property {boolean} [overwritesLetter] It undoes what is put behind typed text together with that
 *   text, but alone what takes the place of a letter.
 * @property {(text: string, element: HTMLElement) => void} insert In the place of the selection, once.
 * @property {(text: string, element: HTMLElement) => void} [insertInShadow] The same where it stands in a
 *   shadow root and does not know where the caret is, since it asks the document alone. One that would put
 *   the text elsewhere, or lose it, leaves it out.
 */

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
 * @param {HTMLElement} element
 */
function insertByPaste(text, element) {
  element.dispatchEvent(pasteEventOf(text));
}

/**
 * @param {Selection} selection A caret.
 * @returns {string} The letter before it, now selected; empty where the caret stands behind none.
 */
function selectLetterBefore(selection) {
  const { focusNode, focusOffset } = selection;
  if (!(focusNode instanceof Text) || focusOffset === 0) return "";
  if (focusNode.data[focusOffset - 1] === FILLER) return "";
  selection.modify("extend", "backward", "character");
  return selection.toString();
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
