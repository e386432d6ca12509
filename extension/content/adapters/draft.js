"use strict";

/** Draft.js, the editor of X. @type {EditorKind} */
const DRAFT = {
  name: "draft",
  root: ".public-DraftEditor-content",
  insert: insertByPaste,
  losesCaretInShadow: true,
};
