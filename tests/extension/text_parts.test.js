import assert from "node:assert/strict";
import { test } from "node:test";
import { partsOf } from "../../extension/pages/common/text_parts.js";

/** @param {...[number, number]} spans */
const finding = (...spans) => ({ spans });

test("a text without findings is one part", () => {
  assert.deepEqual(partsOf("All well", []), [{ text: "All well", findings: [], ends: [] }]);
});

test("a text is cut where findings begin and end, and they are told where they end", () => {
  const parts = partsOf("My 94yo aunt", [finding([3, 7])]);

  assert.deepEqual(parts, [
    { text: "My ", findings: [], ends: [] },
    { text: "94yo", findings: [0], ends: [0] },
    { text: " aunt", findings: [], ends: [] },
  ]);
});

test("where findings overlap, both stand on what they share", () => {
  const parts = partsOf("abcdef", [finding([0, 4]), finding([2, 6])]);

  assert.deepEqual(
    parts.map(({ text, findings, ends }) => [text, findings, ends]),
    [
      ["ab", [0], []],
      ["cd", [0, 1], [0]],
      ["ef", [1], [1]],
    ],
  );
});

test("a finding in several places, and one about the whole text, lose no word", () => {
  const text = "one two three";

  const parts = partsOf(text, [finding([0, 3], [8, 13]), finding()]);

  assert.equal(parts.map((part) => part.text).join(""), text);
  assert.deepEqual(
    parts.map(({ findings }) => findings),
    [[0], [], [0]],
  );
});
