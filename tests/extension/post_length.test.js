import assert from "node:assert/strict";
import { test } from "node:test";
import { lengthOnX } from "../../extension/pages/options/post_length.js";

/** @type {[string, string, number][]} */
const LENGTHS = [
  ["nothing", "", 0],
  ["letters and a line break", "Ring us\ntoday", 13],
  ["accents, however they are written", "Siobha\u0301n", 7],
  ["curly quotes and dashes", "“Ours” – it’s", 13],
  ["an address, however long", "https://practice.example/a/very/long/way/to/the/form?of=all", 23],
  ["a full stop after an address", "See https://111.nhs.uk.", 28],
  ["an address without https", "See nhs.uk/conditions/asthma today", 33],
  ["a full stop without a space", "Not an address.Here", 19],
  ["an emoji", "🚑", 2],
  ["an emoji of many parts", "👩🏽‍⚕️", 2],
  ["a flag", "🏴󠁧󠁢󠁷󠁬󠁳󠁿🇮🇪", 4],
  ["digits and a keycap", "112 1️⃣", 6],
  ["Chinese", "你好", 4],
];
for (const [what, text, length] of LENGTHS) {
  test(`${what}: "${text}" counts ${length}`, () => {
    assert.equal(lengthOnX(text), length);
  });
}
