/** @typedef {import("puppeteer-core").Page} Page */
/** @typedef {import("puppeteer-core").KeyInput} KeyInput */

/**
 * Presses keys together, named as in Playwright: "Control+z".
 *
 * @param {Page} page
 * @param {string} keys
 */
export async function press({ keyboard }, keys) {
  const names = /** @type {KeyInput[]} */ (keys.split("+"));
  const last = /** @type {KeyInput} */ (names.pop());
  for (const name of names) await keyboard.down(name);
  await keyboard.press(last);
  for (const name of names.reverse()) await keyboard.up(name);
}
