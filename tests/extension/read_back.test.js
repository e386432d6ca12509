import assert from "node:assert/strict";
import { test } from "node:test";
import { loadContentScripts } from "./content_scripts.js";

loadContentScripts("spans.js", "read_back.js");

/** @param {string} text @param {[number, number][]} pairs */
function piecesOf(text, pairs) {
  const spans = pairs.map(([start, end]) => ({ start, end }));
  return markedPieces(text, spans).map(({ text, marked }) => (marked ? `[${text}]` : text));
}

test("a text without spans is one piece", () => {
  assert.deepEqual(piecesOf("All is well", []), ["All is well"]);
});

test("spans are marked in the order of the text", () => {
  assert.deepEqual(
    piecesOf("one two three", [
      [8, 13],
      [0, 3],
    ]),
    ["[one]", " two ", "[three]"],
  );
});

test("overlapping spans are marked once", () => {
  assert.deepEqual(
    piecesOf("one two three", [
      [0, 7],
      [4, 13],
      [5, 6],
    ]),
    ["[one two]", "[ three]"],
  );
});
