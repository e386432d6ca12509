"use strict";

/**
 * A draft as somebody reads it who knows nothing of it, with the words that are flagged marked.
 *
 * @param {string} text
 * @param {Flag[]} flags
 * @returns {HTMLElement[]}
 */
function readBack(text, flags) {
  if (text.trim() === "") return [make("p", {}, say("panel_read_back_empty"))];
  const spans = flags.filter(({ spans }) => !coversAll(spans, text)).flatMap(({ spans }) => spans);
  return [
    make("p", {}, say("panel_read_back_who")),
    make(
      "blockquote",
      { class: "preview", ...AS_WRITTEN },
      ...markedPieces(text, spans).map(markedPart),
    ),
  ];
}

/**
 * @param {Span[]} spans
 * @param {string} text
 */
function coversAll([first], text) {
  return first !== undefined && first.start === 0 && first.end === text.length;
}

/**
 * A text in pieces that are marked or not.
 *
 * @param {string} text
 * @param {Span[]} spans They may overlap.
 * @returns {{ text: string, marked: boolean }[]}
 */
function markedPieces(text, spans) {
  const pieces = [];
  let from = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= from) continue;
    const begin = Math.max(start, from);
    pieces.push({ text: text.slice(from, begin), marked: false });
    pieces.push({ text: text.slice(begin, end), marked: true });
    from = end;
  }
  pieces.push({ text: text.slice(from), marked: false });
  return pieces.filter((piece) => piece.text !== "");
}

/** @param {{ text: string, marked: boolean }} piece */
function markedPart({ text, marked }) {
  return marked ? make("mark", {}, text) : text;
}
