import { forFrame } from "./preferences.js";
import { SITES } from "./sites.js";

/** @import {Settings} from "../protocol" */
/** @import {ToPage} from "../page_port" */
/** @import {AddedSites} from "./added_sites.js" */
/** @import {Client} from "./clients.js" */
/** @import {Kept} from "./kept.js" */
/** @import {Managed} from "./managed.js" */

/** What is in force: the user's settings and preferences under the organisation's, and what is paused. */
export class Configuration {
  #kept;
  #managed;
  #added;
  /** As the host last told them. @type {Settings | null} */
  settings = null;
  /** The key of the command that opens a card; empty: it has none. null: not asked for yet. @type {string | null} */
  shortcut = null;

  /** @param {{ kept: Kept, managed: Managed, added: AddedSites }} parts */
  constructor({ kept, managed, added }) {
    this.#kept = kept;
    this.#managed = managed;
    this.#added = added;
  }

  /** @returns {string[]} Of all sites. */
  get names() {
    return [...SITES.map(({ facts }) => facts.name), ...this.#added.names];
  }

  get preferences() {
    return this.#managed.preferencesOver(this.#kept.preferences);
  }

  /** @returns {ToPage} */
  get sites() {
    const added = this.#added.names;
    const sites = this.names.map((name) => {
      return { name, paused: this.#kept.isPaused(name), added: added.includes(name) };
    });
    return { type: "sites", sites };
  }

  /**
   * What a client is told of it.
   *
   * @param {Client} client
   */
  for(client) {
    return this.#told(client, this.#isPaused(client));
  }

  /**
   * The same for a frame of a site that is no longer one.
   *
   * @param {Client} client
   */
  forLeaving(client) {
    return this.#told(client, true);
  }

  /**
   * @param {Client} client
   * @param {boolean} paused
   */
  #told({ kind }, paused) {
    const preferences = kind === "frame" ? forFrame(this.preferences) : this.preferences;
    const { settings, shortcut } = this;
    const { locked } = this.#managed;
    return { settings, preferences, locked, paused, shortcut: shortcut ?? "" };
  }

  /** @param {Client} client */
  #isPaused(client) {
    return client.kind === "frame" && this.#kept.isPaused(client.site.name);
  }
}
