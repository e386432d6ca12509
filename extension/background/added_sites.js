import { isForAll, isHost, patternOf } from "./host_pattern.js";
import { siteOf } from "./sites.js";
import { mastodon } from "./sites/mastodon.js";

/** @import {SiteFacts} from "../frame_port" */
/** @import {Kept} from "./kept.js" */

/** @typedef {Pick<Kept, "load" | "added" | "changeAdded">} KeptHosts */

/**
 * What the browser lets the extension do, for tests to stand in.
 *
 * @typedef {object} Browser
 * @property {Pick<typeof chrome.permissions, "getAll" | "remove">} permissions
 * @property {Pick<typeof chrome.scripting, "executeScript" | "getRegisteredContentScripts"
 *   | "registerContentScripts" | "unregisterContentScripts">} scripting
 * @property {Pick<typeof chrome.tabs, "query">} tabs
 */

/**
 * The sites that the user added. The browser's own list of the hosts where the user allowed the extension
 * is the list of them, and who takes the permission away has removed the site. Only where the user allowed
 * all hosts, which adds none, those that were added are kept.
 */
export class AddedSites {
  #browser;
  #kept;
  #scripts;
  #onChange;
  /** @type {Set<string>} */
  #hosts = new Set();
  /** The reading under way or done; one at a time. @type {Promise<void> | null} */
  #reading = null;

  /**
   * @param {{ browser: Browser, kept: KeptHosts, scripts: string[], onChange: () => void }} options
   *   `scripts`: what runs on the pages of every site.
   */
  constructor({ browser, kept, scripts, onChange }) {
    this.#browser = browser;
    this.#kept = kept;
    this.#scripts = scripts;
    this.#onChange = onChange;
  }

  /** Must be over before anything else is asked of it. What the browser refused to tell is asked for again. */
  load() {
    return this.#reading ?? this.#readAgain();
  }

  #readAgain() {
    return this.#afterReading(() => this.#read());
  }

  /** @param {() => Promise<void>} read */
  #afterReading(read) {
    const before = this.#reading ?? Promise.resolve();
    const reading = before.catch(() => {}).then(read);
    this.#reading = reading;
    return reading.catch((error) => {
      if (this.#reading === reading) this.#reading = null;
      throw error;
    });
  }

  /** The user allowed the extension on a site, or took that back. */
  async permissionsChanged() {
    const before = this.#hosts;
    await this.#readAgain();
    const isMore = [...this.#hosts].some((host) => !before.has(host));
    this.#onChange();
    if (isMore) await this.#runNow();
  }

  /** @param {string} host That the user wants to be a site, and where the extension is allowed. */
  async add(host) {
    if (!isHost(host)) throw new Error("no host");
    const { origins = [] } = await this.#browser.permissions.getAll();
    if (!origins.some(isForAll)) return;
    await this.permissionsChanged();
    if (this.#hosts.has(host)) return;
    await this.#kept.changeAdded((added) => [...added, host]);
    await this.permissionsChanged();
  }

  /** @param {string} host Of which the browser may have no list of its own. */
  async forget(host) {
    await this.load();
    if (!this.#kept.added.includes(host)) return;
    await this.#kept.changeAdded((added) => added.filter((other) => other !== host));
    await this.permissionsChanged();
  }

  /** @returns {string[]} */
  get names() {
    return [...this.#hosts].sort();
  }

  /**
   * @param {string | undefined} address
   * @returns {SiteFacts | null}
   */
  siteOf(address) {
    if (!address || !URL.canParse(address)) return null;
    const { protocol, hostname } = new URL(address);
    // Much of what people add is Mastodon's; elsewhere its facts match nothing.
    return protocol === "https:" && this.#hosts.has(hostname)
      ? { name: hostname, ...mastodon }
      : null;
  }

  /** What is kept must be erased by then, and may not be readable. Rejects where the browser lets some stay. */
  async removeAll() {
    if (this.#hosts.size === 0) return;
    const { permissions } = this.#browser;
    await permissions.remove({ origins: this.names.map(patternOf) }).catch(() => false);
    // The browser tells of what was removed, which is read at the same time.
    await this.#afterReading(async () => this.#take((await permissions.getAll()).origins));
    this.#onChange();
    if (this.#hosts.size > 0) throw new Error("sites are left");
  }

  async #read() {
    const { origins = [] } = await this.#browser.permissions.getAll();
    await this.#kept.load();
    await this.#take(origins, origins.some(isForAll) ? this.#kept.added : []);
  }

  /**
   * @param {string[]} [origins] Where the user allowed the extension.
   * @param {string[]} [kept]
   */
  async #take(origins = [], kept = []) {
    const hosts = [...origins.map(hostOfPattern).filter((host) => host !== null), ...kept];
    this.#hosts = new Set(hosts.filter((host) => siteOf(`https://${host}`) === null));
    await this.#register();
  }

  /** Makes the browser run the scripts on exactly these hosts, from their next page on. */
  async #register() {
    const { scripting } = this.#browser;
    const registered = (await scripting.getRegisteredContentScripts()).map(({ id }) => id);
    const gone = registered.filter((id) => !this.#hosts.has(id));
    const missing = [...this.#hosts].filter((host) => !registered.includes(host));
    if (gone.length > 0) await scripting.unregisterContentScripts({ ids: gone });
    // A browser that refuses one of them still takes the others.
    await Promise.allSettled(
      missing.map((host) => scripting.registerContentScripts([this.#registrationOf(host)])),
    );
  }

  /**
   * @param {string} host
   * @returns {chrome.scripting.RegisteredContentScript}
   */
  #registrationOf(host) {
    return {
      id: host,
      matches: [patternOf(host)],
      js: this.#scripts,
      allFrames: true,
      matchOriginAsFallback: true,
      runAt: "document_start",
    };
  }

  /** Runs the scripts on the pages that are open already, and in what stands in them: where they do not run yet. */
  async #runNow() {
    const tabs = await this.#browser.tabs.query({ url: this.names.map(patternOf) });
    await Promise.allSettled(tabs.map(({ id = -1 }) => this.#runIn(id)));
  }

  /** @param {number} tabId */
  async #runIn(tabId) {
    const { scripting } = this.#browser;
    const target = { tabId, allFrames: true };
    const frames = await scripting.executeScript({ target, func: originWithoutScripts });
    const frameIds = frames
      .filter(({ result }) => this.siteOf(result ?? undefined) !== null)
      .map(({ frameId }) => frameId);
    if (frameIds.length === 0) return;
    await scripting.executeScript({ target: { tabId, frameIds }, files: this.#scripts });
  }
}

/** Runs in a frame, and may use nothing from outside of that: null where the scripts run already. */
function originWithoutScripts() {
  return typeof ForethoughtFrame === "undefined" ? self.origin : null;
}

/**
 * @param {string} pattern
 * @returns {string | null} null: no single host, as when somebody allowed the extension everywhere.
 */
function hostOfPattern(pattern) {
  return /^https:\/\/([^/*]+)\/\*$/.exec(pattern)?.[1] ?? null;
}
