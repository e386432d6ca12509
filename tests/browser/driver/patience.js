import { eventually } from "./eventually.js";

/** @typedef {import("./tab.js").Tab} Tab */

/** How long a post, or the question about it, waits for the host, in milliseconds: see post_pause.js. */
const LONGEST_ANSWER_MS = 500;

/**
 * Has what is about to be sent wait until the host has answered, however busy the computer is.
 *
 * @param {Tab} tab
 */
export async function waitForAnswers(tab) {
  await eventually(() =>
    tab.world.evaluate(`{
      const { setTimeout } = globalThis;
      globalThis.setTimeout = (act, after) =>
        after === ${LONGEST_ANSWER_MS} ? 0 : setTimeout(act, after);
    }`),
  );
}
