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
  "hyphenateCharacter",
  "hyphenateLimitChars",
  "hyphens",
  "letterSpacing",
  "lineBreak",
  "lineHeight",
  "overflowWrap",
  "tabSize",
  "textAlign",
  "textAlignLast",
  "textAutospace",
  "textIndent",
  "textJustify",
  "textRendering",
  "textSpacingTrim",
  "textTransform",
  "textWrapStyle",
  "unicodeBidi",
  "whiteSpace",
  "wordBreak",
  "wordSpacing",
  "writingMode",
];

const PADDINGS = ["paddingTop", "paddingRight", "paddingBottom", "paddingLeft"];

/**
 * A text field's text laid out once more over the field, unseen, since browsers do not tell where the
 * text in one stands. Laid out when asked for, so that it is never older than the question.
 */
class TextareaMirror {
  #textarea;
  #element = document.createElement("div");
  #text = document.createTextNode("");

  /**
   * @param {TextField} textarea
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
    const { x, y } = scaleOf(this.#textarea, box);
    const left = (clientLeft - scrollLeft) * zoom - origin.left;
    const top = (clientTop - scrollTop) * zoom - origin.top;
    return [...range.getClientRects()].map((rect) => {
      const place = {
        left: box.left + (rect.left + left) * x,
        top: box.top + (rect.top + top) * y,
      };
      return new DOMRect(place.left, place.top, rect.width * x, rect.height * y);
    });
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
    if (textarea instanceof HTMLInputElement) Object.assign(to, lineStyleOf(textarea, from));
    to.zoom = String(zoomOf(textarea));
    // Words are hyphenated by their language.
    const language = closestAround(textarea, "[lang]")?.getAttribute("lang") ?? "";
    if (this.#element.lang !== language) this.#element.lang = language;
    // Without the scrollbar, unlike the computed width.
    const width = `${textarea.clientWidth}px`;
    if (to.width !== width) to.width = width;
  }
}

/**
 * A field of a single line has that in the middle of its height.
 *
 * @param {HTMLInputElement} field
 * @param {CSSStyleDeclaration} style
 */
function lineStyleOf(field, { paddingTop, paddingBottom }) {
  const height = field.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom);
  return { whiteSpace: "pre", lineHeight: `${height}px` };
}

/**
 * How much larger an element is drawn than it is laid out, by transforms around it; what it is turned by is
 * not told.
 *
 * @param {HTMLElement} element
 * @param {DOMRect} drawn
 */
function scaleOf(element, drawn) {
  const zoom = zoomOf(element);
  const width = element.offsetWidth * zoom;
  const height = element.offsetHeight * zoom;
  // Laid out sizes are told in whole pixels.
  const isDrawnSo =
    Math.abs(drawn.width - width) <= zoom && Math.abs(drawn.height - height) <= zoom;
  return isDrawnSo ? { x: 1, y: 1 } : { x: drawn.width / width, y: drawn.height / height };
}
