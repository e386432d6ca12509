"use strict";

/** The first whose root matches is the editor's. */
const EDITOR_KINDS = [DRAFT, LEXICAL, PROSEMIRROR, QUILL, SLATE, PLAIN];

/** Editors that show only a part of their text in the DOM. */
const UNREADABLE_EDITOR = ".cm-editor, .CodeMirror, .monaco-editor, .ace_editor";

/**
 * @param {Element} root An editing host.
 * @returns {EditorKind}
 */
function kindOf(root) {
  return EDITOR_KINDS.find((kind) => root.matches(kind.root)) ?? PLAIN;
}
