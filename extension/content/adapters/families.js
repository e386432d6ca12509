"use strict";

/**
 * What is known of a kind of rich-text editor.
 *
 * @typedef {object} EditorFamily
 * @property {string} name
 * @property {string} root Matches its editing host.
 * @property {"paste" | "command"} insertBy "paste": it takes text from a paste event and keeps its own
 *   model; an editing command would change the DOM behind its back. "command": the browser's own
 *   editing does it, which undo knows.
 */

/** The first that matches is the editor's; the last is the browser alone. @type {EditorFamily[]} */
const FAMILIES = [
  { name: "draft", root: ".public-DraftEditor-content", insertBy: "paste" },
  { name: "lexical", root: "[data-lexical-editor]", insertBy: "paste" },
  { name: "plain", root: "*", insertBy: "command" },
];

/** Editors that show only a part of their text in the DOM. */
const UNREADABLE_EDITOR = ".cm-editor, .CodeMirror, .monaco-editor, .ace_editor";

/**
 * @param {Element} root An editing host.
 * @returns {EditorFamily}
 */
function familyOf(root) {
  return FAMILIES.find((family) => root.matches(family.root)) ?? FAMILIES[FAMILIES.length - 1];
}
