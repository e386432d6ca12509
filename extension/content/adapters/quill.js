"use strict";

/** Quill, the editor of LinkedIn. @type {EditorKind} */
const QUILL = {
  name: "quill",
  root: ".ql-editor",
  aside: ".ql-ui, .ql-clipboard, .ql-tooltip",
  // Around a mention, and where a style begins that no letter has yet.
  filled: '.ql-cursor, :has(> [contenteditable="false"])',
  insert: insertByPaste,
  losesCaretInShadow: true,
};
