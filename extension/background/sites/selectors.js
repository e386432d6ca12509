/** The box of every editor that says what it is. */
export const TEXT_BOX = '[contenteditable="true"][role="textbox"]';

/**
 * Matches a box by what its accessible label begins with, in any case.
 *
 * @param {string} box
 * @param {...string} starts
 */
export function labelled(box, ...starts) {
  return `${box}:is(${starts.map((start) => `[aria-label^="${start}" i]`).join(", ")})`;
}
