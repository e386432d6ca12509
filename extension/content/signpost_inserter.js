"use strict";

/** An editor that has not taken a text by then does not. About a third of a second. */
const LONGEST_SETTLING_FRAMES = 20;
/** After the focus returned, editors restore their own selection, which may take some frames. */
const FOCUS_FRAMES = 4;

/**
 * Adds a signpost to a compose box at the caret, once. Where the caret stands inside a word, as a click
 * on a flag leaves it, the signpost goes behind that sentence. Reads the box again and compares: an
 * editor that did something else with it must not be tried again, or the text stands there twice.
 *
 * @param {EditorAdapter} adapter
 * @param {string} signpost
 * @returns {Promise<boolean>} Whether the box now holds what it held and the signpost.
 */
async function insertSignpost(adapter, signpost) {
  const { text, caret } = await readyToInsert(adapter);
  const place = placeFor(text, caret);
  const [before, after] = [text.slice(0, place), text.slice(place)];
  const addition = setApart(before, signpost, after);
  adapter.placeCaret(place);
  await nextTask();
  // What is inserted goes to whatever has the focus.
  if (!hasFocus(adapter.element)) return false;
  adapter.insert(addition);
  for (let frame = 0; frame < LONGEST_SETTLING_FRAMES; frame += 1) {
    if (isSameText(adapter.read(), before + addition + after)) return true;
    await nextFrame();
  }
  return false;
}

/**
 * Gives the box the focus and waits until it has found its selection, which may be another one than it
 * had before.
 *
 * @param {EditorAdapter} adapter
 * @returns {Promise<{ text: string, caret: number }>} What the box holds, and where the user left it.
 */
async function readyToInsert(adapter) {
  adapter.read();
  const caret = adapter.caret();
  if (!hasFocus(adapter.element)) {
    adapter.element.focus({ preventScroll: true });
    for (let frame = 0; frame < FOCUS_FRAMES; frame += 1) await nextFrame();
  }
  const text = adapter.read();
  return { text, caret: Math.min(caret ?? text.length, text.length) };
}

/**
 * @param {string} text
 * @param {number} caret
 * @returns {number} The caret, or the end of its sentence where it stands inside a word.
 */
function placeFor(text, caret) {
  if (!/\S/.test(text[caret - 1] ?? "") || !/\S/.test(text[caret] ?? "")) return caret;
  const sentences = new Intl.Segmenter("en", { granularity: "sentence" }).segment(text);
  const { index, segment } = /** @type {Intl.SegmentData} */ (sentences.containing(caret));
  return index + segment.trimEnd().length;
}

/**
 * A signpost of one line continues the post; a longer one is a paragraph of its own.
 *
 * @param {string} before
 * @param {string} signpost
 * @param {string} after
 */
function setApart(before, signpost, after) {
  const isParagraph = signpost.includes("\n");
  const lead = isParagraph
    ? linesMissing(/\n{0,2}$/.exec(before))
    : spaceUnless(/\s$/.test(before));
  const trail = isParagraph ? linesMissing(/^\n{0,2}/.exec(after)) : spaceUnless(/^\s/.test(after));
  return (before === "" ? "" : lead) + signpost + (after === "" ? "" : trail);
}

/** @param {RegExpExecArray | null} lines The line ends there. */
function linesMissing(lines) {
  return "\n".repeat(2 - (lines?.[0].length ?? 0));
}

/** @param {boolean} isThere */
function spaceUnless(isThere) {
  return isThere ? "" : " ";
}

/**
 * Browsers write some spaces of a contenteditable as no-break spaces.
 *
 * @param {string} a
 * @param {string} b
 */
function isSameText(a, b) {
  return a.replaceAll("\u00a0", " ") === b.replaceAll("\u00a0", " ");
}

/** @returns {Promise<void>} */
function nextTask() {
  return new Promise((resolve) => setTimeout(resolve));
}

/** @returns {Promise<void>} */
function nextFrame() {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}
