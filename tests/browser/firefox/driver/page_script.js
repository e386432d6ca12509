import { BrowserWindow } from "./browser_window.js";

/** @typedef {import("puppeteer-core").Browser} Browser */

const MESSAGE = "forethought-tests";

/**
 * Runs a function in the page in front, where it may do all that Firefox may: for what BiDi has no command for.
 *
 * @param {Browser} browser
 * @param {(content: any, components: any, ...args: any[]) => () => void} act gets the page's window and
 *   Firefox's components; may use nothing from outside itself
 * @param {...(string | number)} args
 * @returns {Promise<() => Promise<void>>} does what the function gave to be done at the end
 */
export async function actInPage(browser, act, ...args) {
  const window = await BrowserWindow.of(browser);
  const begin = `(${act})(content, Components, ${args.map(literal).join(", ")})`;
  await window.run(askPage, MESSAGE, inPage(begin));
  return async () => void (await window.run(askPage, MESSAGE, ""));
}

/** @param {string | number} value in a script of any encoding */
function literal(value) {
  const escaped = (/** @type {string} */ unit) =>
    `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(value).replace(/[^ -~]/g, escaped);
}

/**
 * A script for a page, which may do there what Firefox may.
 *
 * @param {string} begin an expression; what it gives is called once the page is told to go on
 */
function inPage(begin) {
  return `{
    const attempt = (act) => {
      try {
        const value = act();
        sendAsyncMessage("${MESSAGE}", "");
        return value;
      } catch (error) {
        sendAsyncMessage("${MESSAGE}", String(error));
      }
    };
    const finish = attempt(() => ${begin});
    addMessageListener("${MESSAGE}", function told() {
      removeMessageListener("${MESSAGE}", told);
      attempt(finish);
    });
  }`;
}

/**
 * Runs in Firefox's own window.
 *
 * @param {string} message that the page answers with the same
 * @param {string} script for the page; empty: it is told to go on
 */
function askPage(message, script) {
  const { messageManager } = /** @type {any} */ (globalThis).gBrowser.selectedBrowser;
  const answer = new Promise((resolve, reject) => {
    messageManager.addMessageListener(
      message,
      function answered(/** @type {{ data: string }} */ { data }) {
        messageManager.removeMessageListener(message, answered);
        if (data === "") resolve(null);
        else reject(new Error(data));
      },
    );
  });
  const address = `data:text/javascript,${encodeURIComponent(script)}`;
  if (script) messageManager.loadFrameScript(address, false);
  else messageManager.sendAsyncMessage(message);
  return answer;
}
