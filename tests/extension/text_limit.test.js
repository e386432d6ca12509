import assert from "node:assert/strict";
import { test } from "node:test";
import { bluesky } from "../../extension/background/sites/bluesky.js";
import { LIMIT } from "../../extension/background/sites/x.js";
import { loadContentScripts } from "./content_scripts.js";

loadContentScripts("text_limit.js");

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
  test(`${what}: "${text}" counts ${length} on X`, () => {
    assert.equal(lengthUnder(text, LIMIT), length);
  });
}

test("a site that counts what a reader would call a character counts an emoji once", () => {
  const limit = /** @type {TextLimit} */ (bluesky.facts.boxes[1].limit);

  assert.equal(lengthUnder("👩🏽‍⚕️ 你好 https://111.nhs.uk", limit), 23);
});

test("where nothing is known of a site's counting, the most that it may be is counted", () => {
  assert.equal(lengthUnder("👩🏽‍⚕️", { characters: 100 }), "👩🏽‍⚕️".length);
});
