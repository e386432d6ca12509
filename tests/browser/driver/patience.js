import { eventually } from "./eventually.js";

/** @typedef {import("./tab.js").Tab} Tab */

/** How long a post, or the question about it, waits for the host, in milliseconds: see post_pause.js. */
const LONGEST_ANSWER_MS = 500;

/** Without an edit for this long, the user has paused, in milliseconds: see check_scheduler.js. */
const PAUSE_MS = 250;

/**
 * Has what is about to be sent wait until the host has answered, however busy the computer is.
 *
 * @param {Tab} tab
 */
export function waitForAnswers(tab) {
  return withoutTimer(tab, LONGEST_ANSWER_MS);
}

/**
 * Takes the user for somebody who types on, however busy the computer is.
 *
 * @param {Tab} tab
 */
export function isNeverPaused(tab) {
  return withoutTimer(tab, PAUSE_MS);
}

/**
 * @param {Tab} tab
 * @param {number} milliseconds that the extension waits in vain
 */
async function withoutTimer(tab, milliseconds) {
  await eventually(() =>
    tab.world.evaluate(`{
      const { setTimeout } = globalThis;
      globalThis.setTimeout = (act, after) =>
        after === ${milliseconds} ? 0 : setTimeout(act, after);
    }`),
  );
}
