import { LAYER } from "../../driver/overlay.js";
import { command, contextOf } from "./bidi.js";

/** @typedef {import("puppeteer-core").Frame} Frame */

/** Firefox's name for a world that shares a page's DOM but not its JavaScript, as content scripts have. */
const SANDBOX = "forethought tests";
const WITH_CLOSED_ROOTS = { maxDomDepth: 0, includeShadowTree: "all" };

/**
 * Looks at a frame as IsolatedWorld does in Chromium. The extension's own world is out of reach, but BiDi
 * hands out closed shadow roots to who asks for them, so that the product needs no hook for tests.
 */
export class TestWorld {
  #frame;

  /** @param {Frame} frame */
  constructor(frame) {
    this.#frame = frame;
  }

  /**
   * @param {string} expression may call chrome.dom.openOrClosedShadowRoot for the extension's layer
   * @returns {Promise<any>} its value, as JSON holds it
   */
  async evaluate(expression) {
    const look = `async (root) => {
      const chrome = { dom: { openOrClosedShadowRoot: () => root } };
      return JSON.stringify((await (${expression})) ?? null);
    }`;
    const { value } = await this.#call(look, [await this.#layerRoot()]);
    return JSON.parse(value);
  }

  /** @returns {Promise<object>} the layer's root, or null, in BiDi's form */
  async #layerRoot() {
    const { value } = await this.#call(`() => ${LAYER}`, []);
    return value ? { sharedId: value.shadowRoot.sharedId } : { type: "null" };
  }

  /**
   * @param {string} functionDeclaration
   * @param {object[]} values its arguments, in BiDi's form
   * @returns {Promise<any>} what it returns, in BiDi's form
   */
  async #call(functionDeclaration, values) {
    const answer = await command(this.#frame.page().browser(), "script.callFunction", {
      functionDeclaration,
      arguments: values,
      target: { context: contextOf(this.#frame), sandbox: SANDBOX },
      awaitPromise: true,
      serializationOptions: WITH_CLOSED_ROOTS,
    });
    if (answer.type === "exception") throw new Error(answer.exceptionDetails.text);
    return answer.result;
  }
}
