/**
 * All that the extension keeps between two starts of the browser: a random id, so that people who
 * share a computer account keep their own switches, and the names of the sites where the user paused.
 */
export class Kept {
  #area;
  /** @type {Promise<void> | null} */
  #loading = null;
  #user = "";
  /** @type {Set<string>} */
  #paused = new Set();

  /** @param {Pick<chrome.storage.StorageArea, "get" | "set" | "clear">} area */
  constructor(area) {
    this.#area = area;
  }

  /** Must be over before anything else is asked of it. */
  load() {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  get user() {
    return this.#user;
  }

  /** @param {string} site */
  isPaused(site) {
    return this.#paused.has(site);
  }

  /**
   * @param {string} site
   * @param {boolean} paused
   */
  async setPaused(site, paused) {
    if (paused) this.#paused.add(site);
    else this.#paused.delete(site);
    await this.#area.set({ paused: [...this.#paused] });
  }

  /** Forgets everything; the user has a new id from then on. */
  async erase() {
    await this.#area.clear();
    await this.#load();
  }

  async #load() {
    const { user, paused } = await this.#area.get(["user", "paused"]);
    this.#paused = new Set(Array.isArray(paused) ? paused : []);
    this.#user = typeof user === "string" ? user : crypto.randomUUID();
    if (this.#user !== user) await this.#area.set({ user: this.#user });
  }
}
