import { command } from "./bidi.js";

/** @typedef {import("puppeteer-core").Browser} Browser */

/** Firefox's own window, for what BiDi has no command for. What runs there may do all that Firefox may. */
export class BrowserWindow {
  #browser;
  #context;

  /**
   * @param {Browser} browser
   * @param {string} context BiDi's name for the window
   */
  constructor(browser, context) {
    this.#browser = browser;
    this.#context = context;
  }

  /**
   * @param {Browser} browser
   * @returns {Promise<BrowserWindow>}
   */
  static async of(browser) {
    const scope = { "moz:scope": "chrome" };
    const { contexts } = await command(browser, "browsingContext.getTree", scope);
    return new BrowserWindow(browser, contexts[0].context);
  }

  /**
   * @template {string[]} Args
   * @template T
   * @param {(...args: Args) => T} act may use nothing from outside itself
   * @param {Args} args
   * @returns {Promise<Awaited<T>>} as JSON holds it
   */
  async run(act, ...args) {
    const answer = await command(this.#browser, "script.callFunction", {
      functionDeclaration: `async (...args) => JSON.stringify((await (${act})(...args)) ?? null)`,
      arguments: args.map((value) => ({ type: "string", value })),
      target: { context: this.#context },
      awaitPromise: true,
    });
    if (answer.type === "exception") throw new Error(answer.exceptionDetails.text);
    return JSON.parse(answer.result.value);
  }
}
