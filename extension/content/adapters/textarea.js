"use strict";

/**
 * For a textarea, and for a field of a single line.
 *
 * @implements {EditorAdapter}
 */
class TextareaAdapter {
  element;
  #mirror;

  /**
   * @param {TextField} element
   * @param {ShadowRoot} overlay
   */
  constructor(element, overlay) {
    this.element = element;
    this.#mirror = new TextareaMirror(element, overlay);
  }

  read() {
    return this.element.value;
  }

  readEdit() {
    return this.read();
  }

  /** @param {Span} span */
  rectsOf(span) {
    return this.#mirror.rectsOf(span);
  }

  caret() {
    const { selectionStart, selectionEnd, selectionDirection } = this.element;
    return selectionDirection === "backward" ? selectionStart : selectionEnd;
  }

  hasSelection() {
    return this.element.selectionStart !== this.element.selectionEnd;
  }

  /** @param {number} offset */
  placeCaret(offset) {
    this.element.setSelectionRange(offset, offset);
  }

  /** @param {string} text */
  insert(text) {
    // A command, since setting the value leaves nothing for undo, and React would not notice.
    document.execCommand("insertText", false, text);
  }

  /** @param {() => void} onEdit */
  observe(onEdit) {
    this.element.addEventListener("input", onEdit);
    document.addEventListener("selectionchange", onEdit);
    return () => {
      this.element.removeEventListener("input", onEdit);
      document.removeEventListener("selectionchange", onEdit);
    };
  }

  release() {
    this.#mirror.remove();
  }
}
