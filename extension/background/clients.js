/** @import {SiteFacts} from "../frame_port" */
/** @import {ToPage} from "../page_port" */

/**
 * Who is at the other end of a port.
 *
 * @typedef {{ kind: "frame", port: chrome.runtime.Port, tab: number, site: SiteFacts }} FrameClient
 * @typedef {{ kind: "page", port: chrome.runtime.Port, watchedTab: number | null }} PageClient
 * @typedef {FrameClient | PageClient} Client
 */

/**
 * Trusts a port only for what the browser says of its sender: a frame of a known site, or a page of this
 * extension. Anything else gets null.
 *
 * @param {chrome.runtime.Port} port
 * @param {{ id: string, origin: string }} self This extension.
 * @param {(address: string | undefined) => SiteFacts | null} siteOf
 * @returns {Client | null}
 */
export function clientOf(port, self, siteOf) {
  const sender = port.sender;
  if (!sender || sender.id !== self.id) return null;
  if (port.name === "page" && sender.url?.startsWith(`${self.origin}/pages/`)) {
    return { kind: "page", port, watchedTab: null };
  }
  // Frames without an address of their own (about:blank) have the origin of the page that made them.
  const site = siteOf(sender.origin ?? sender.url);
  const tab = sender.tab?.id;
  if (port.name !== "frame" || !site || tab === undefined) return null;
  return { kind: "frame", port, tab, site };
}

/** All who are connected. */
export class Clients {
  /** @type {Set<Client>} */
  #clients = new Set();

  get size() {
    return this.#clients.size;
  }

  /** @param {Client} client */
  has(client) {
    return this.#clients.has(client);
  }

  /** @param {Client} client */
  add(client) {
    this.#clients.add(client);
  }

  /** @param {Client} client */
  delete(client) {
    this.#clients.delete(client);
  }

  [Symbol.iterator]() {
    return this.#clients.values();
  }

  /**
   * Sends to one client, unless it left while its answer was on the way.
   *
   * @param {Client} client
   * @param {ToPage} message
   */
  send(client, message) {
    if (this.#clients.has(client)) post(client, message);
  }

  /**
   * @param {ToPage} message
   * @param {Client} [except]
   */
  sendAll(message, except) {
    for (const client of this.#clients) {
      if (client !== except) post(client, message);
    }
  }
}

/**
 * @param {Pick<Client, "port">} client
 * @param {ToPage} message
 */
function post({ port }, message) {
  try {
    port.postMessage(message);
  } catch {
    // The port ended and onDisconnect is on its way.
  }
}

/**
 * Ends a port for which the browser does not tell what is kept. A stranger is not told why.
 *
 * @param {chrome.runtime.Port} port
 * @param {{ id: string }} self This extension.
 * @param {string} detail
 */
export function refuse(port, { id }, detail) {
  if (port.sender?.id === id) post({ port }, { type: "host-state", state: "no-storage", detail });
  port.disconnect();
}

/** What a compose box needs; the rest of the protocol is for pages of the extension. */
const OF_FRAMES = new Set([
  ...["check", "check-bio", "explain", "signposts", "rules", "settings", "set-rule"],
]);
const OF_PAGES = new Set([
  ...["explain", "signposts", "rules", "settings", "set-rule", "set-category", "set-settings"],
  ...["own-rules", "put-rule", "try-rule", "delete-rule", "check", "check-bio", "diagnose"],
]);

/**
 * Whether a client may ask this of the host.
 *
 * @param {Client} client
 * @param {string} type
 */
export function mayAsk(client, type) {
  return (client.kind === "frame" ? OF_FRAMES : OF_PAGES).has(type);
}
