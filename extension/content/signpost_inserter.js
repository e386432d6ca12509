"use strict";

/** An editor that has not taken a text by then does not. About a third of a second. */
const LONGEST_SETTLING_FRAMES = 20;
/** After the focus returned, editors restore their own selection, which may take some frames. */
const FOCUS_FRAMES = 4;

/**
 * Adds a signpost to the end of a compose box, once. Reads the box again and compares: an editor that
 * did something else with it must not be tried again, or the text stands there twice.
 *
 * @param {EditorAdapter} adapter
 * @param {string} signpost
 * @returns {Promise<boolean>} Whether the box now holds what it held and the signpost.
 */
async function insertSignpost(adapter, signpost) {
  const before = await readyToInsert(adapter);
  const addition = separatorBetween(before, signpost) + signpost;
  adapter.placeCaret(before.length);
  await nextTask();
  adapter.insert(addition);
  for (let frame = 0; frame < LONGEST_SETTLING_FRAMES; frame += 1) {
    if (isSameText(adapter.read(), before + addition)) return true;
    await nextFrame();
  }
  return false;
}

/**
 * Gives the box the focus and waits until it has found its selection.
 *
 * @param {EditorAdapter} adapter
 * @returns {Promise<string>} What the box holds.
 */
async function readyToInsert(adapter) {
  const root = /** @type {Document | ShadowRoot} */ (adapter.element.getRootNode());
  if (root.activeElement !== adapter.element) {
    adapter.element.focus({ preventScroll: true });
    for (let frame = 0; frame < FOCUS_FRAMES; frame += 1) await nextFrame();
  }
  return adapter.read();
}

/**
 * A signpost of one line continues the post; a longer one is a paragraph of its own.
 *
 * @param {string} before
 * @param {string} signpost
 */
function separatorBetween(before, signpost) {
  if (before === "") return "";
  if (signpost.includes("\n")) return "\n".repeat(2 - (/\n{0,2}$/.exec(before)?.[0].length ?? 0));
  return /\s$/.test(before) ? "" : " ";
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
