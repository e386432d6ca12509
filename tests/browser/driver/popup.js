import assert from "node:assert/strict";
import { eventually } from "./eventually.js";
import { EXTENSION_ID } from "./program.js";

/** @typedef {import("playwright-core").BrowserContext} BrowserContext */
/** @typedef {import("playwright-core").CDPSession} CDPSession */

/**
 * The extension's popup over a page, as a press on its icon opens it: with leave to see that page's
 * address. Playwright has no page for it, so that it is spoken to through the browser.
 */
export class Popup {
  #browser;
  #target;
  #session;
  #lastId = 0;
  /** @type {Map<number, (result: any) => void>} */
  #waiting = new Map();

  /**
   * @param {CDPSession} browser
   * @param {{ targetId: string, sessionId: string }} popup
   */
  constructor(browser, { targetId, sessionId: session }) {
    this.#browser = browser;
    this.#target = targetId;
    this.#session = session;
    browser.on("Target.receivedMessageFromTarget", ({ message }) => {
      const { id, result } = JSON.parse(message);
      this.#waiting.get(id)?.(result);
    });
  }

  /**
   * @param {BrowserContext} context
   * @param {string} address of the page, which must be the one in front
   * @returns {Promise<Popup>}
   */
  static async over(context, address) {
    const browser = await context.browser()?.newBrowserCDPSession();
    assert.ok(browser);
    const tabs = await browser.send("Target.getTargets", { filter: [{ type: "tab" }] });
    const tab = tabs.targetInfos.find(({ url }) => url === address);
    const trigger = /** @type {any} */ ("Extensions.triggerAction");
    await browser.send(trigger, /** @type {any} */ ({ id: EXTENSION_ID, targetId: tab?.targetId }));
    const targetId = await eventually(async () => {
      const { targetInfos } = await browser.send("Target.getTargets");
      const popup = targetInfos.find(({ url }) => url.endsWith("/popup.html"));
      assert.ok(popup, "the popup did not open");
      return popup.targetId;
    });
    const { sessionId } = await browser.send("Target.attachToTarget", { targetId });
    return new Popup(browser, { targetId, sessionId });
  }

  /** @param {RegExp} words */
  async shows(words) {
    await eventually(async () => {
      assert.match(await this.#evaluate("document.body.innerText"), words);
    });
  }

  /**
   * By keyboard: what comes late moves a button away from the mouse.
   *
   * @param {string} label of the button that is pressed, once it is there
   */
  async press(label) {
    await eventually(async () => {
      const isFocused = await this.#evaluate(`(() => {
        const buttons = [...document.querySelectorAll("button")];
        const button = buttons.find((one) => one.innerText === ${JSON.stringify(label)});
        button?.focus();
        return button !== undefined && document.activeElement === button;
      })()`);
      assert.ok(isFocused, `there is no "${label}"`);
    });
    const enter = { key: "Enter", code: "Enter", windowsVirtualKeyCode: 13 };
    await this.#send("Input.dispatchKeyEvent", { type: "keyDown", text: "\r", ...enter });
    await this.#send("Input.dispatchKeyEvent", { type: "keyUp", ...enter });
  }

  /** Presses the switch of the page's site, once it is there. */
  async switchSite() {
    await eventually(async () => {
      const isThere = await this.#evaluate(`(() => {
        const box = document.querySelector("#site-switch");
        if (!box.checkVisibility()) return false;
        box.click();
        return true;
      })()`);
      assert.ok(isThere, "there is no switch of the site");
    });
  }

  /** Whether the switch of the page's site is on. */
  get isSiteOn() {
    return this.#evaluate('document.querySelector("#site-switch").checked');
  }

  async close() {
    await this.#browser.send("Target.closeTarget", { targetId: this.#target });
    await eventually(async () => {
      const { targetInfos } = await this.#browser.send("Target.getTargets");
      assert.ok(targetInfos.every(({ targetId }) => targetId !== this.#target));
    });
  }

  /** @param {string} expression */
  async #evaluate(expression) {
    const { result } = await this.#send("Runtime.evaluate", { expression, returnByValue: true });
    return result.value;
  }

  /**
   * @param {string} method
   * @param {object} params
   * @returns {Promise<any>}
   */
  async #send(method, params) {
    this.#lastId += 1;
    const message = JSON.stringify({ id: this.#lastId, method, params });
    const answer = new Promise((resolve) => this.#waiting.set(this.#lastId, resolve));
    const { send } = this.#browser;
    const call = /** @type {any} */ ("Target.sendMessageToTarget");
    await send.call(this.#browser, call, { sessionId: this.#session, message });
    return answer;
  }
}

/**
 * Answers yes, beforehand and on the browser's own page, to the question whether the extension may run on
 * a site: nothing can press the button of the question itself. The extension must ask all the same.
 *
 * @param {BrowserContext} context
 * @param {string} origin
 */
export async function sayYesTo(context, origin) {
  const page = await context.newPage();
  await page.goto("chrome://extensions/");
  await page.evaluate(
    ([id, origin]) =>
      new Promise((resolve) => {
        const { developerPrivate } = /** @type {any} */ (chrome);
        developerPrivate.addHostPermission(id, origin, resolve);
      }),
    [EXTENSION_ID, origin],
  );
  await page.close();
}
