/** @import {FromFrame} from "../frame_port" */
/** @import {FromPage, PauseRequest, ToPage} from "../page_port" */
/** @import {AddedSites} from "./added_sites.js" */
/** @import {Client} from "./clients.js" */
/** @import {Configuration} from "./configuration.js" */
/** @import {Kept} from "./kept.js" */

/** @typedef {"quiet" | "wrong" | "remind" | "pause" | "add-site" | "forget-site" | "prefer"} ChoiceType */
/** @typedef {Extract<FromFrame | FromPage, { type: ChoiceType }>} Choice */

/** What the user chooses that the extension itself keeps. */
export class UserChoices {
  #kept;
  #added;
  #configuration;

  /** @param {{ kept: Kept, added: AddedSites, configuration: Configuration }} parts */
  constructor({ kept, added, configuration }) {
    this.#kept = kept;
    this.#added = added;
    this.#configuration = configuration;
  }

  /**
   * @param {Client} client
   * @param {FromFrame | FromPage} message
   * @returns {Promise<void> | null} Over once it is kept; rejects where the browser refuses. null: it is no
   *   choice that this client may make.
   */
  keep(client, message) {
    if (client.kind === "page") return this.#keepOfPage(/** @type {FromPage} */ (message));
    return this.#keepOfFrame(client.site.name, /** @type {FromFrame} */ (message));
  }

  /**
   * @param {Choice} choice That is kept.
   * @returns {ToPage}
   */
  replyTo({ type, id }) {
    if (type === "remind") return { type: "reminded", id };
    const { preferences } = this.#configuration;
    return type === "prefer" ? { type: "preferred", id, preferences } : { type: "kept", id };
  }

  /**
   * @param {string} site
   * @param {FromFrame} message
   */
  #keepOfFrame(site, message) {
    if (message.type === "quiet") return this.#kept.setQuiet(site, message.rule, message.quiet);
    if (message.type === "wrong") return this.#kept.countWrong(message.rule);
    return message.type === "remind" ? this.#kept.remindOfReview() : null;
  }

  /** @param {FromPage} message */
  #keepOfPage(message) {
    if (message.type === "pause") return this.#pause(message);
    if (message.type === "add-site") return this.#added.add(message.site);
    if (message.type === "forget-site") return this.#added.forget(message.site);
    return message.type === "prefer" ? this.#kept.prefer(message.preferences) : null;
  }

  /** @param {PauseRequest} request */
  async #pause({ site, paused }) {
    if (!this.#configuration.names.includes(site)) throw new Error("no such site");
    await this.#kept.setPaused(site, paused);
  }
}
