"use strict";

/** ProseMirror, also as TipTap. @type {EditorKind} */
const PROSEMIRROR = {
  name: "prosemirror",
  root: ".ProseMirror",
  // Placeholders, and the carets of others who write in the same text.
  aside: ".ProseMirror-widget",
  // It reads the DOM after a command. From a paste it would drop blank lines.
  insert: insertByCommand,
};
