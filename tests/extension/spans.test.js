import assert from "node:assert/strict";
import { test } from "node:test";
import { loadContentScripts } from "./content_scripts.js";

loadContentScripts("spans.js");

/** @type {[name: string, before: string, after: string, edit: Edit | null][]} */
const EDITS = [
  ["nothing", "same", "same", null],
  ["typing at the end", "ab", "abc", { start: 2, oldEnd: 2, newEnd: 3 }],
  ["typing at the start", "ab", "xab", { start: 0, oldEnd: 0, newEnd: 1 }],
  ["typing in the middle", "ab", "axb", { start: 1, oldEnd: 1, newEnd: 2 }],
  ["deleting a word", "one two three", "one three", { start: 5, oldEnd: 9, newEnd: 5 }],
  ["replacing a word", "a cat sat", "a dog sat", { start: 2, oldEnd: 5, newEnd: 5 }],
  ["repeating a letter", "aa", "aaa", { start: 2, oldEnd: 2, newEnd: 3 }],
  ["deleting everything", "gone", "", { start: 0, oldEnd: 4, newEnd: 0 }],
  ["writing into nothing", "", "new", { start: 0, oldEnd: 0, newEnd: 3 }],
];
for (const [name, before, after, edit] of EDITS) {
  test(`the edit between two texts: ${name}`, () => {
    assert.deepEqual(editBetween(before, after), edit);
  });
}

test("an edit makes the new text of the old one", () => {
  const texts = ["", "a", "aa", "ab", "aba", "abba", "😀", "😁", "a😀b", "a😁b", "x\ny", "x\n\ny"];
  for (const before of texts) {
    for (const after of texts) {
      const edit = editBetween(before, after) ?? { start: 0, oldEnd: 0, newEnd: 0 };
      const inserted = after.slice(edit.start, edit.newEnd);

      assert.equal(before.slice(0, edit.start) + inserted + before.slice(edit.oldEnd), after);
    }
  }
});

/** @type {[name: string, edit: Edit, shifted: Span | null][]} */
const SHIFTS = [
  ["before it", { start: 0, oldEnd: 0, newEnd: 3 }, { start: 13, end: 18 }],
  ["deleted before it", { start: 0, oldEnd: 4, newEnd: 0 }, { start: 6, end: 11 }],
  ["right before it", { start: 10, oldEnd: 10, newEnd: 11 }, { start: 11, end: 16 }],
  ["right after it", { start: 15, oldEnd: 15, newEnd: 16 }, { start: 10, end: 15 }],
  ["after it", { start: 20, oldEnd: 25, newEnd: 20 }, { start: 10, end: 15 }],
  ["inside it", { start: 12, oldEnd: 12, newEnd: 13 }, null],
  ["over its start", { start: 8, oldEnd: 11, newEnd: 8 }, null],
  ["over its end", { start: 14, oldEnd: 16, newEnd: 14 }, null],
  ["over all of it", { start: 0, oldEnd: 30, newEnd: 0 }, null],
];
for (const [name, edit, shifted] of SHIFTS) {
  test(`a span across an edit ${name}`, () => {
    assert.deepEqual(shiftSpan({ start: 10, end: 15 }, edit), shifted);
  });
}

/** @type {[text: string, offset: number, word: string][]} */
const WORDS = [
  ["hello", 3, "hello"],
  ["hello world", 5, "hello"],
  ["hello world", 6, "world"],
  ["a  b", 2, ""],
  ["the patient’s notes", 9, "patient’s"],
  ["self-harm", 9, "harm"],
  ["Siobhán", 4, "Siobhán"],
  ["see 😀", 4, ""],
  ["", 0, ""],
];
for (const [text, offset, word] of WORDS) {
  test(`the word at ${offset} of "${text}"`, () => {
    const { start, end } = wordAt(text, offset);

    assert.equal(text.slice(start, end), word);
  });
}

test("an offset inside a word splits it, one at its edge does not", () => {
  assert.equal(splitsWord("sertraline", 5), true);
  assert.equal(splitsWord("sertraline tonight", 10), false);
});
