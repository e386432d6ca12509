"use strict";

/** Draft.js 0.11, the editor of X. @type {EditorKind} */
const DRAFT = {
  name: "draft",
  root: ".public-DraftEditor-content",
  insert: insertByPaste,
  // It throws at an editing command there, and at a paste of several lines; one of a line goes to the end.
  insertInShadow: () => {},
};
