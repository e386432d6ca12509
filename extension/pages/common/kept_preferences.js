/** @import {Preferences} from "../../frame_port" */
/** @import {PagePort} from "./page_port.js" */

/**
 * The preferences as the background keeps them, with what the user's organisation holds: they may change on
 * another page at any time.
 */
export class KeptPreferences {
  #port;
  /** @type {Preferences | null} */
  #current = null;
  /** @type {string[]} */
  #locked = [];
  /** @type {((preferences: Preferences) => void)[]} */
  #listeners = [];

  /** @param {Pick<PagePort, "on" | "request">} port */
  constructor(port) {
    this.#port = port;
    port.on("welcome", (message) => this.#learn(message));
    port.on("configuration", (message) => this.#learn(message));
  }

  /** null before the background has told them. */
  get current() {
    return this.#current;
  }

  /** Ids of rules and of whole categories, among others. */
  get locked() {
    return this.#locked;
  }

  /** @param {(preferences: Preferences) => void} listener */
  onChange(listener) {
    this.#listeners.push(listener);
    if (this.#current) listener(this.#current);
  }

  /**
   * Keeps what is given and leaves the rest as it is.
   *
   * @param {Partial<Preferences>} wanted
   * @returns {Promise<string[]>} The names of those that were not valid, or not whole. Rejects with a
   *   RequestError where the background did not answer, or the browser did not keep them: what is shown is then
   *   what was kept before.
   */
  async keep(wanted) {
    const preferences = await this.#inForceAfter(wanted);
    this.#take(preferences);
    const kept = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (preferences));
    return Object.entries(wanted)
      .filter(([name, value]) => !isSame(value, kept[name]))
      .map(([name]) => name);
  }

  /** @param {Partial<Preferences>} wanted */
  async #inForceAfter(wanted) {
    try {
      return (await this.#port.request({ type: "prefer", preferences: wanted })).preferences;
    } catch (error) {
      if (this.#current) this.#take(this.#current);
      throw error;
    }
  }

  /** @param {{ preferences: Preferences, locked: string[] }} message */
  #learn({ preferences, locked }) {
    this.#locked = locked;
    this.#take(preferences);
  }

  /** @param {Preferences} preferences */
  #take(preferences) {
    this.#current = preferences;
    for (const listener of this.#listeners) listener(preferences);
  }
}

/**
 * Whether two values of JSON are the same. The order of names makes no difference.
 *
 * @param {any} a
 * @param {any} b
 * @returns {boolean}
 */
function isSame(a, b) {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => isSame(a[name], b[name]));
}
