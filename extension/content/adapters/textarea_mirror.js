"use strict";

/** All that decides where a textarea breaks its lines. */
const TEXT_STYLES = [
  "direction",
  "fontFamily",
  "fontFeatureSettings",
  "fontKerning",
  "fontSize",
  "fontSizeAdjust",
  "fontStretch",
  "fontStyle",
  "fontVariant",
  "fontVariationSettings",
  "fontWeight",
  "letterSpacing",
  "lineBreak",
  "lineHeight",
  "overflowWrap",
  "tabSize",
  "textAlign",
  "textIndent",
  "textRendering",
  "textTransform",
  "unicodeBidi",
  "whiteSpace",
  "wordBreak",
  "wordSpacing",
  "writingMode",
];

const PADDINGS = ["paddingTop", "paddingRight", "paddingBottom", "paddingLeft"];

/**
 * A textarea's text laid out once more over the textarea, unseen, since browsers do not tell where the
 * text in a textarea stands. Laid out when asked for, so that it is never older than the question.
 */
class TextareaMirror {
  #textarea;
  #element = document.createElement("div");
  #text = document.createTextNode("");

  /**
   * @param {HTMLTextAreaElement} textarea
   * @param {ShadowRoot} overlay
   */
  constructor(textarea, overlay) {
    this.#textarea = textarea;
    this.#element.className = "mirror";
    this.#element.append(this.#text);
    overlay.append(this.#element);
  }

  /**
   * @param {Span} span
   * @returns {DOMRect[]} In client coordinates.
   */
  rectsOf(span) {
    this.#layOut();
    const range = document.createRange();
    range.setStart(this.#text, Math.min(span.start, this.#text.length));
    range.setEnd(this.#text, Math.min(span.end, this.#text.length));
    const origin = this.#element.getBoundingClientRect();
    const box = this.#textarea.getBoundingClientRect();
    const { clientLeft, clientTop, scrollLeft, scrollTop } = this.#textarea;
    const zoom = zoomOf(this.#textarea);
    const left = box.left + (clientLeft - scrollLeft) * zoom - origin.left;
    const top = box.top + (clientTop - scrollTop) * zoom - origin.top;
    return [...range.getClientRects()].map(
      (rect) => new DOMRect(rect.left + left, rect.top + top, rect.width, rect.height),
    );
  }

  remove() {
    this.#element.remove();
  }

  #layOut() {
    const textarea = this.#textarea;
    // A final line break shows only where something follows it.
    const text = `${textarea.value}\u200b`;
    if (this.#text.data !== text) this.#text.data = text;
    const from = getComputedStyle(textarea);
    const to = this.#element.style;
    for (const name of [...TEXT_STYLES, ...PADDINGS]) {
      const key = /** @type {"color"} */ (name);
      if (to[key] !== from[key]) to[key] = from[key];
    }
    to.zoom = String(zoomOf(textarea));
    // Without the scrollbar, unlike the computed width.
    const width = `${textarea.clientWidth}px`;
    if (to.width !== width) to.width = width;
  }
}
