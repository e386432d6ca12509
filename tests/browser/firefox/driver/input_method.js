import { BrowserWindow } from "./browser_window.js";

/** @typedef {import("puppeteer-core").Browser} Browser */

const MESSAGE = "forethought-composed";

/**
 * Begins to write with Firefox's own input method for tests, which BiDi has no command for, at the caret of the
 * page in front.
 *
 * @param {Browser} browser
 * @param {string} text
 * @returns {Promise<() => Promise<void>>} takes the text as it stands
 */
export async function startComposition(browser, text) {
  const window = await BrowserWindow.of(browser);
  const begin = `(${compose})(content, Components, ${literal(text)})`;
  await window.run(askPage, MESSAGE, inPage(begin));
  return async () => void (await window.run(askPage, MESSAGE, ""));
}

/** @param {string} text in a script of any encoding */
function literal(text) {
  const escaped = (/** @type {string} */ unit) =>
    `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(text).replace(/[^ -~]/g, escaped);
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

/**
 * Runs in the page.
 *
 * @param {any} content its window
 * @param {any} components Firefox's
 * @param {string} text
 * @returns {() => void} takes the text as it stands
 */
function compose(content, components, text) {
  const { classes, interfaces } = components;
  const method = classes["@mozilla.org/text-input-processor;1"].createInstance(
    interfaces.nsITextInputProcessor,
  );
  method.beginInputTransactionForTests(content);
  method.setPendingCompositionString(text);
  method.appendClauseToPendingComposition(text.length, method.ATTR_RAW_CLAUSE);
  method.setCaretInPendingComposition(text.length);
  method.flushPendingComposition();
  return () => method.commitComposition();
}
