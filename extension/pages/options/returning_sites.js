import { siteOf } from "../../background/sites.js";
import { addSites } from "../common/adding.js";
import { button, byId, element } from "../common/elements.js";
import { words } from "../common/words.js";

/** @import {PagePort} from "../common/page_port.js" */
/** @import {SavedCopy} from "./saved_copy.js" */

/**
 * The sites of a saved copy that are not allowed in this browser, each with a button: browsers ask only
 * when somebody presses one.
 */
export class ReturningSites {
  #port;
  /** Hosts, and whether they are to be paused. @type {Map<string, boolean>} */
  #missing = new Map();
  /** Names of the sites that are here. @type {string[]} */
  #known = [];

  /** @param {PagePort} port */
  constructor(port) {
    this.#port = port;
    port.on("sites", ({ sites }) => {
      this.#known = sites.map(({ name }) => name);
      this.#draw();
    });
  }

  /** @param {Pick<SavedCopy, "added" | "paused">} copy That is in use. */
  offer({ added = [], paused = [] }) {
    const hosts = added.filter((host) => siteOf(`https://${host}`) === null);
    this.#missing = new Map(hosts.map((host) => [host, paused.includes(host)]));
    this.#draw();
  }

  #draw() {
    for (const host of this.#known.filter((name) => this.#missing.has(name))) this.#returned(host);
    const hosts = [...this.#missing.keys()];
    const all = button(words("options_copy_sites_allow_all"), () => void this.#allow(hosts));
    const view = [
      element("p", { class: "what" }, words("options_copy_sites")),
      element("ul", { class: "list" }, ...hosts.map((host) => this.#itemView(host))),
      ...(hosts.length > 1 ? [all] : []),
    ];
    byId("copy-sites").replaceChildren(...(hosts.length > 0 ? view : []));
  }

  /** @param {string} host */
  #returned(host) {
    if (this.#missing.get(host)) void this.#pause(host);
    this.#missing.delete(host);
  }

  /** @param {string} site */
  async #pause(site) {
    const pausing = this.#port.request({ type: "pause", site, paused: true });
    await pausing.catch(() => {
      byId("privacy-status").textContent = words("options_copy_partly", site);
    });
  }

  /** @param {string} host */
  #itemView(host) {
    const allow = button(words("options_copy_sites_allow"), () => void this.#allow([host]), {
      "aria-label": words("options_copy_sites_allow_named", host),
    });
    return element("li", { class: "head" }, element("span", {}, host), allow);
  }

  /** @param {string[]} hosts */
  async #allow(hosts) {
    const names = hosts.join(", ");
    const refused = words("options_copy_sites_not_allowed", names);
    const trouble = await addSites(hosts, this.#port, refused);
    byId("privacy-status").textContent = trouble ?? words("options_copy_sites_allowed", names);
    byId("privacy-status").focus();
  }
}
