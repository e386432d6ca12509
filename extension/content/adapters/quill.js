"use strict";

/** Quill, the editor of LinkedIn. @type {EditorKind} */
const QUILL = {
  name: "quill",
  root: ".ql-editor",
  aside: ".ql-ui, .ql-clipboard, .ql-tooltip",
  // Around a mention, and where a style begins that no letter has yet.
  filled: '.ql-cursor, :has(> [contenteditable="false"])',
  insert: insertByPaste,
  insertInShadow: insertIntoHiddenQuill,
};

/**
 * From a paste Quill 2.0 would put the text where it takes the caret to be; what an editing command put
 * into the DOM it takes over. But of several lines Firefox 153 makes what Quill reads as one.
 *
 * @param {string} text
 * @param {HTMLElement} element
 */
function insertIntoHiddenQuill(text, element) {
  const isChromium = "getSelection" in element.getRootNode();
  if (isChromium || !text.includes("\n")) insertByCommand(text);
}
