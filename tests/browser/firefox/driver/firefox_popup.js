import assert from "node:assert/strict";
import { eventually } from "../../driver/eventually.js";
import { FIREFOX_ID } from "../../driver/program.js";
import { BrowserWindow } from "./browser_window.js";

/** @typedef {import("puppeteer-core").Browser} Browser */

/**
 * The extension's popup over the page in front, as a press on its icon opens it: with leave to see that
 * page's address. BiDi has no name for it, so that it is spoken to through Firefox's own window.
 */
export class FirefoxPopup {
  #window;

  /** @param {BrowserWindow} window */
  constructor(window) {
    this.#window = window;
  }

  /**
   * @param {Browser} browser
   * @returns {Promise<FirefoxPopup>}
   */
  static async over(browser) {
    const window = await BrowserWindow.of(browser);
    await window.run(openPopup, FIREFOX_ID);
    return new FirefoxPopup(window);
  }

  /** @returns {Promise<string>} */
  text() {
    return this.#evaluate("content.document.body.innerText");
  }

  /** @param {RegExp} words */
  async shows(words) {
    await eventually(async () => assert.match(await this.text(), words));
  }

  /** @param {string} label of the button that is pressed, once it is there */
  async press(label) {
    await eventually(async () => {
      const pressed = await this.#evaluate(`(${pressButton})(content, ${JSON.stringify(label)})`);
      assert.ok(pressed, `there is no "${label}"`);
    });
  }

  /** As a press on the page does; until then the page has no focus. */
  async close() {
    await this.#window.run(closePopup);
  }

  /**
   * @param {string} expression `content` is the popup's window
   * @returns {Promise<any>}
   */
  #evaluate(expression) {
    return this.#window.run(askPopup, expression);
  }
}

// What follows runs in Firefox's own window.

/** @param {string} id */
async function openPopup(id) {
  const { ChromeUtils, WebExtensionPolicy } = /** @type {any} */ (globalThis);
  const { ExtensionParent } = ChromeUtils.importESModule(
    "resource://gre/modules/ExtensionParent.sys.mjs",
  );
  const { extension } = WebExtensionPolicy.getByID(id);
  await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
}

/** @param {string} expression */
function askPopup(expression) {
  const popup = /** @type {any} */ (document.querySelector(".webextension-popup-browser"));
  // What is sent before it stands in its panel is lost on the way there.
  if (popup?.closest("panel")?.state !== "open") throw new Error("the popup is not open");
  const { messageManager } = popup;
  // What it throws, as where the document has no body yet, is an answer too.
  const script = `{
    let answer = {};
    try {
      answer = { value: (${expression}) ?? null };
    } catch (error) {
      answer = { fault: String(error) };
    }
    sendAsyncMessage("forethought-test", answer);
  }`;
  return new Promise((resolve, reject) => {
    messageManager.addMessageListener(
      "forethought-test",
      function answered(/** @type {{ data: { value?: any, fault?: string } }} */ { data }) {
        messageManager.removeMessageListener("forethought-test", answered);
        if (data.fault === undefined) resolve(data.value);
        else reject(new Error(data.fault));
      },
    );
    messageManager.loadFrameScript(`data:text/javascript,${encodeURIComponent(script)}`, false);
  });
}

function closePopup() {
  const panel = document.querySelector(".webextension-popup-browser")?.closest("panel");
  if (!panel || Reflect.get(panel, "state") === "closed") return null;
  const { promise, resolve } = /** @type {any} */ (Promise).withResolvers();
  panel.addEventListener("popuphidden", resolve, { once: true });
  /** @type {any} */ (panel).hidePopup();
  return promise;
}

/**
 * Runs in the popup, with the mouse that Firefox has for such ends: its clicks are trusted.
 *
 * @param {any} popup its window
 * @param {string} label
 * @returns {boolean} whether there was such a button
 */
function pressButton(popup, label) {
  const buttons = [...popup.document.querySelectorAll("button")];
  const button = buttons.find((one) => one.innerText === label);
  if (!button?.checkVisibility()) return false;
  const { left, right, top, bottom } = button.getBoundingClientRect();
  for (const type of ["mousedown", "mouseup"]) {
    const at = [(left + right) / 2, (top + bottom) / 2];
    popup.synthesizeMouseEvent(type, ...at, { button: 0, clickCount: 1 }, {});
  }
  return true;
}
