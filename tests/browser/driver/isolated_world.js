import { EXTENSION_ID } from "./program.js";

/** @typedef {import("playwright-core").CDPSession} CDPSession */
/** @typedef {import("playwright-core").Frame} Frame */
/** @typedef {import("playwright-core").Page} Page */

/**
 * The world in which the extension's content scripts run on a page: it shares the page's DOM but not its
 * JavaScript, and may open closed shadow roots. Tests look from here, so that the product needs no hook
 * for them.
 */
export class IsolatedWorld {
  #session;
  /** @type {Set<number>} */
  #contexts = new Set();

  /** @param {CDPSession} session */
  constructor(session) {
    this.#session = session;
    session.on("Runtime.executionContextCreated", ({ context }) => {
      if (context.origin === `chrome-extension://${EXTENSION_ID}`) this.#contexts.add(context.id);
    });
    session.on("Runtime.executionContextDestroyed", ({ executionContextId }) => {
      this.#contexts.delete(executionContextId);
    });
    session.on("Runtime.executionContextsCleared", () => this.#contexts.clear());
  }

  /**
   * @param {Page | Frame} place a frame: one with a process of its own
   * @returns {Promise<IsolatedWorld>}
   */
  static async of(place) {
    const page = "page" in place ? place.page() : place;
    const session = await page.context().newCDPSession(place);
    const world = new IsolatedWorld(session);
    await session.send("Runtime.enable");
    return world;
  }

  /**
   * @param {string} expression
   * @returns {Promise<any>} its value, as JSON holds it
   */
  async evaluate(expression) {
    const contextId = [...this.#contexts].at(-1);
    if (contextId === undefined) throw new Error("the extension does not run on this page");
    const { result, exceptionDetails } = await this.#session.send("Runtime.evaluate", {
      expression,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  }
}
