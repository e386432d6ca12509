import assert from "node:assert/strict";
import { test } from "node:test";
import { loadContentScripts } from "./content_scripts.js";

loadContentScripts("page_tree.js", "signpost_inserter.js");

Object.assign(globalThis, {
  requestAnimationFrame: (/** @type {() => void} */ frame) => setImmediate(frame),
});

/**
 * An editor that takes a text some frames after it was given one, or does something else with it.
 * A "|" in the text is its caret.
 *
 * @param {string} written
 * @param {{ frames?: number, taking?: (before: string, text: string) => string }} [options]
 */
function fakeEditor(written, { frames = 0, taking } = {}) {
  const editor = {
    text: written.replace("|", ""),
    /** @type {string[]} */
    inserted: [],
    /** @type {number[]} */
    carets: [],
    focused: 0,
    reads: 0,
    read() {
      if (editor.inserted.length > 0 && editor.reads++ === frames) {
        editor.text = (taking ?? editor.take)(editor.text, editor.inserted[0]);
      }
      return editor.text;
    },
    /** @type {(before: string, text: string) => string} */
    take(before, added) {
      const caret = editor.carets.at(-1) ?? before.length;
      return before.slice(0, caret) + added + before.slice(caret);
    },
    caret: () => (written.includes("|") ? written.indexOf("|") : null),
    /** @param {number} offset */
    placeCaret: (offset) => editor.carets.push(offset),
    /** @param {string} added */
    insert: (added) => editor.inserted.push(added),
    element: {
      getRootNode: () => ({ activeElement: editor.focused ? editor.element : null }),
      focus: () => (editor.focused += 1),
    },
  };
  return editor;
}

/**
 * @param {ReturnType<typeof fakeEditor>} editor
 * @param {string} signpost
 */
function insertInto(editor, signpost) {
  return insertSignpost(/** @type {EditorAdapter} */ (/** @type {unknown} */ (editor)), signpost);
}

/** @type {[name: string, before: string, signpost: string, after: string][]} */
const CASES = [
  ["an empty box", "", "Call 111.", "Call 111."],
  ["a text, after a space", "Sorry.", "Call 111.", "Sorry. Call 111."],
  ["a text that ends in a space", "Sorry. ", "Call 111.", "Sorry. Call 111."],
  ["a text that ends in a line", "Sorry.\n", "Call 111.", "Sorry.\nCall 111."],
  ["a text, as a paragraph", "Sorry.", "Hello.\nCall 111.", "Sorry.\n\nHello.\nCall 111."],
  ["a line, as a paragraph", "Sorry.\n", "Hello.\nCall 111.", "Sorry.\n\nHello.\nCall 111."],
  ["a paragraph", "Sorry.\n\n", "Hello.\nCall 111.", "Sorry.\n\nHello.\nCall 111."],
  ["many empty lines", "Sorry.\n\n\n", "Hello.\nCall 111.", "Sorry.\n\n\nHello.\nCall 111."],
  ["what stands before the caret", "Sorry. |Bye.", "Call 111.", "Sorry. Call 111. Bye."],
  [
    "a sentence whose word holds the caret",
    "So|rry, you. Bye.",
    "Call 111.",
    "Sorry, you. Call 111. Bye.",
  ],
  [
    "a line whose word holds the caret",
    "So|rry you\nBye.",
    "Call 111.",
    "Sorry you Call 111.\nBye.",
  ],
  ["a word before the caret", "Sorry|\nBye.", "Call 111.", "Sorry Call 111.\nBye."],
  ["nothing, at the start", "|Bye.", "Call 111.", "Call 111. Bye."],
  ["a line, as a paragraph", "Sorry.\n|Bye.", "Hi.\nCall 111.", "Sorry.\n\nHi.\nCall 111.\n\nBye."],
  ["a line before another", "Sorry.|\nBye.", "Hi.\nCall 111.", "Sorry.\n\nHi.\nCall 111.\n\nBye."],
];
for (const [name, before, signpost, after] of CASES) {
  test(`a signpost goes behind ${name}`, async () => {
    const editor = fakeEditor(before);

    assert.equal(await insertInto(editor, signpost), true);

    assert.equal(editor.text, after);
    assert.equal(editor.carets.length, 1);
  });
}

test("an editor may take some frames", async () => {
  const editor = fakeEditor("Sorry.", { frames: 5 });

  assert.equal(await insertInto(editor, "Call 111."), true);
});

test("a space that the browser writes as a no-break space is the same", async () => {
  const editor = fakeEditor("Sorry.", {
    taking: (before, text) => before + text.replace(" ", "\u00a0"),
  });

  assert.equal(await insertInto(editor, "Call 111."), true);
});

/** @type {[name: string, taking: (before: string, text: string) => string][]} */
const REFUSALS = [
  ["does nothing", (before) => before],
  ["loses line breaks", (before, text) => before + text.replaceAll("\n", "")],
  ["takes it twice", (before, text) => before + text + text],
  ["puts it elsewhere", (before, text) => text + before],
];
for (const [name, taking] of REFUSALS) {
  test(`an editor that ${name} is not tried again, and the user is told`, async () => {
    const editor = fakeEditor("Sorry.", { taking });

    assert.equal(await insertInto(editor, "Hello.\nCall 111."), false);

    assert.equal(editor.inserted.length, 1);
  });
}

test("a box without the focus gets it once", async () => {
  const editor = fakeEditor("Sorry.");

  await insertInto(editor, "Call 111.");
  await insertInto(editor, "Call 111.");

  assert.equal(editor.focused, 1);
});
