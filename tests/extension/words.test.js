import assert from "node:assert/strict";
import { test } from "node:test";
import { dateWords } from "../../extension/pages/common/words.js";

for (const [date, words] of [
  ["2026-11-01", "1 November 2026"],
  ["2024-02-29", "29 February 2024"],
  ["2024-13-01", "2024-13-01"],
  ["2024", "2024"],
  ["", ""],
]) {
  test(`the date "${date}" is written "${words}"`, () => {
    assert.equal(dateWords(date), words);
  });
}
