"use strict";

/** Lexical, the editor of Facebook and its sisters. @type {EditorKind} */
const LEXICAL = {
  name: "lexical",
  root: "[data-lexical-editor]",
  insert: insertByPaste,
};
