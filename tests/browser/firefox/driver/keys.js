/** @typedef {import("puppeteer-core").Page} Page */
/** @typedef {import("puppeteer-core").KeyInput} KeyInput */

/**
 * The keyboard of a page, as Playwright has it: keys that are pressed together are named "Control+z".
 *
 * @param {Page} page
 */
export function keyboardOf({ keyboard }) {
  return {
    type: (/** @type {string} */ text) => keyboard.type(text),
    press: async (/** @type {string} */ keys) => {
      const names = /** @type {KeyInput[]} */ (keys.split("+"));
      const last = /** @type {KeyInput} */ (names.pop());
      for (const name of names) await keyboard.down(name);
      await keyboard.press(last);
      for (const name of names.reverse()) await keyboard.up(name);
    },
  };
}
