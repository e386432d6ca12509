/** @typedef {import("puppeteer-core").Browser} Browser */
/** @typedef {import("puppeteer-core").Frame} Frame */

/**
 * Sends one command of WebDriver BiDi over Puppeteer's own connection, for what Puppeteer has no call for.
 *
 * @param {Browser} browser
 * @param {string} method
 * @param {object} parameters
 * @returns {Promise<any>} its result
 */
export async function command(browser, method, parameters) {
  const connection = Reflect.get(browser, "connection");
  const { result } = await connection.send(method, parameters);
  return result;
}

/**
 * @param {Frame} frame
 * @returns {string} the name that BiDi has for its browsing context
 */
export function contextOf(frame) {
  return Reflect.get(frame, "_id");
}
