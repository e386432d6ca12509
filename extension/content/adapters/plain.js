"use strict";

/** The browser's own contenteditable, and editors that are not known. @type {EditorKind} */
const PLAIN = {
  name: "plain",
  root: "*",
  insert: insertByCommand,
};
