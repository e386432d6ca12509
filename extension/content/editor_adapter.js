"use strict";

/**
 * Reads one kind of compose box and maps spans of its text to the screen. Spans and offsets are those
 * of the text that read() gave last; whoever asks about them reads first after an edit.
 *
 * @typedef {object} EditorAdapter
 * @property {HTMLElement} element The compose box.
 * @property {() => string} read The text as it would be posted, lines ended by "\n".
 * @property {() => string} readEdit The same when observe() has told of an edit. What it does not tell of, as that
 *   a style hides something, may be as it was at the last read().
 * @property {(span: Span, sight?: Area) => DOMRect[]} rectsOf Where a span stands, in client coordinates: a
 *   rectangle per line and piece, none for what is not shown; of what stands all above or below `sight` there may be none.
 * @property {() => number | null} caret The moving end of the selection, or where it was when the box lost
 *   the focus; null where it was never there.
 * @property {() => boolean} hasSelection Whether more than a caret is selected.
 * @property {(offset: number) => void} placeCaret For the next insert(). The box must have the focus.
 * @property {(text: string) => void} insert At the caret, once, by the editor's own path. An editor may
 *   take some frames to do it, or refuse: read() tells.
 * @property {(onEdit: () => void) => () => void} observe Calls after edits, and at times without one;
 *   returns what ends that. A textarea that a script changes tells nobody: read() now and then.
 * @property {() => void} release Ends its own elements and listeners.
 */

/** @typedef {HTMLTextAreaElement | HTMLInputElement} TextField An input only of type text. */

/**
 * @param {EventTarget | null} element
 * @returns {element is TextField}
 */
function isTextField(element) {
  return element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;
}

/**
 * The adapter for a compose box.
 *
 * @param {HTMLElement} element A text field or an editing host.
 * @param {ShadowRoot} overlay Where a text field's text may be laid out again, unseen by the page.
 * @returns {EditorAdapter}
 */
function editorAdapterFor(element, overlay) {
  if (isTextField(element)) return new TextareaAdapter(element, overlay);
  return new RichTextAdapter(element, kindOf(element));
}
