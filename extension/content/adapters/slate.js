"use strict";

/** Slate, the editor of many comment boxes. @type {EditorKind} */
const SLATE = {
  name: "slate",
  root: "[data-slate-editor]",
  aside: "[data-slate-placeholder], [data-slate-spacer]",
  filled: "[data-slate-zero-width]",
  overwritesLetter: true,
  insert: insertIntoSlate,
};

/**
 * @param {string} text
 * @param {HTMLElement} element
 */
function insertIntoSlate(text, element) {
  // Slate looks at the selection a tenth of a second late, but for input at once.
  element.dispatchEvent(new InputEvent("beforeinput", { bubbles: true, cancelable: true }));
  insertByPaste(text, element);
}
