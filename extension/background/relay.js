import { Clients, clientOf, mayAsk, refuse } from "./clients.js";
import { Configuration } from "./configuration.js";
import { isNoHost } from "./host_port.js";
import { siteOf } from "./sites.js";
import { UserChoices } from "./user_choices.js";

/** @import {Changed, HostReply, Settings} from "../protocol" */
/** @import {FrameRequest, FromFrame, HostStateMessage, NoHostReply} from "../frame_port" */
/** @import {FromPage} from "../page_port" */
/** @import {AddedSites} from "./added_sites.js" */
/** @import {Client, PageClient} from "./clients.js" */
/** @import {HostPort} from "./host_port.js" */
/** @import {Kept} from "./kept.js" */
/** @import {Managed} from "./managed.js" */
/** @import {TabStates} from "./tab_states.js" */
/** @import {Choice} from "./user_choices.js" */

/** Long enough for a page to be reloaded without a new start of the host. */
const IDLE_MS = 30_000;

/** Replies after which the rules that speak are other than before. */
const RULES_CHANGED = new Set(["rule-set", "category-set", "rule-put", "rule-deleted"]);
/** @type {Changed} */
const NEWS_OF_RULES = { type: "changed", what: "rules" };

/**
 * Passes requests of frames and pages to the host and its answers back, and tells all of them what
 * they share: whether the host is there, the settings, what is paused. Holds no text: a request is
 * gone from here once it is answered.
 */
export class Relay {
  #host;
  #kept;
  #managed;
  #tabs;
  #added;
  #self;
  #shortcut;
  #clients = new Clients();
  #configuration;
  #choices;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #idle;

  /**
   * @param {{
   *   host: HostPort,
   *   kept: Kept,
   *   managed: Managed,
   *   tabs: TabStates,
   *   added: AddedSites,
   *   self: { id: string, origin: string },
   *   shortcut: () => Promise<string>,
   * }} parts `shortcut` asks for the key of the command that opens a card.
   */
  constructor({ host, kept, managed, tabs, added, self, shortcut }) {
    this.#host = host;
    this.#kept = kept;
    this.#managed = managed;
    this.#tabs = tabs;
    this.#added = added;
    this.#self = self;
    this.#shortcut = shortcut;
    this.#configuration = new Configuration({ kept, managed, added });
    this.#choices = new UserChoices({ kept, added, configuration: this.#configuration });
  }

  /**
   * Takes a port that a frame or page opened, or closes it if its sender is not one of them. What it says
   * before that is known waits.
   *
   * @param {chrome.runtime.Port} port
   */
  accept(port) {
    /** @type {Client | null} */
    let client = null;
    const entering = this.#enter(port).then((entered) => (client = entered));
    const once = async (/** @type {(client: Client) => unknown} */ act) => {
      const entered = client ?? (await entering);
      if (entered) await act(entered);
    };
    port.onDisconnect.addListener(() => void once((entered) => this.#leave(entered)));
    port.onMessage.addListener(
      (message) => void once((entered) => this.#receive(entered, message)),
    );
    return entering;
  }

  /** For the added sites: one came or went. */
  sitesChanged() {
    const { names } = this.#configuration;
    for (const client of this.#clients) {
      if (client.kind === "page" || names.includes(client.site.name)) continue;
      this.#tell(client, this.#configuration.forLeaving(client));
      client.port.disconnect();
      this.#leave(client);
    }
    this.#clients.sendAll(this.#configuration.sites);
  }

  /**
   * For the host port: its state changed.
   *
   * @param {HostStateMessage} state
   */
  hostStateChanged(state) {
    this.#clients.sendAll(state);
    this.#tabs.refresh();
    if (state.state === "ready") void this.#start();
  }

  /** The organisation's choices changed. */
  async managedChanged() {
    await this.#managed.reload();
    await this.#start();
    this.#tellConfiguration();
  }

  /**
   * For the host port: another process changed the store.
   *
   * @param {Changed} changed
   */
  storeChanged(changed) {
    this.#clients.sendAll(changed);
    if (changed.what === "settings") void this.#refreshSettings();
  }

  /** The user may have given the command another key: not every browser tells of that. */
  async askForShortcut() {
    const shortcut = await this.#shortcut();
    const { shortcut: before } = this.#configuration;
    this.#configuration.shortcut = shortcut;
    if (before !== null && before !== shortcut) this.#tellConfiguration();
  }

  /** @param {number} tab */
  openCard(tab) {
    for (const client of this.#clients) {
      if (client.kind === "frame" && client.tab === tab)
        this.#clients.send(client, { type: "open-card" });
    }
  }

  /**
   * For the tab states: what the popup shows of a tab changed.
   *
   * @param {number} tab
   */
  tabChanged(tab) {
    for (const client of this.#clients) {
      if (client.kind === "page" && client.watchedTab === tab) this.#sendTabState(client, tab);
    }
  }

  /**
   * @param {chrome.runtime.Port} port
   * @returns {Promise<Client | null>}
   */
  async #enter(port) {
    if (!(await this.#isLoadedFor(port, this.#added.load()))) {
      if (port.sender?.tab?.id !== undefined) this.#tabs.refuse(port.sender.tab.id);
      return null;
    }
    const known = (/** @type {string | undefined} */ address) =>
      siteOf(address) ?? this.#added.siteOf(address);
    const client = clientOf(port, this.#self, known);
    if (!client) port.disconnect();
    if (!client) return null;
    clearTimeout(this.#idle);
    this.#clients.add(client);
    void this.#welcome(client);
    return client;
  }

  /** @param {Client} client */
  async #welcome(client) {
    await this.askForShortcut().catch(() => {});
    if (!this.#clients.has(client)) return;
    const site = client.kind === "frame" ? client.site : null;
    this.#clients.send(client, { type: "welcome", site, ...this.#configuration.for(client) });
    this.#clients.send(client, this.#host.state);
    if (client.kind === "page") this.#clients.send(client, this.#configuration.sites);
    else this.#tabs.enter(client.port, client.tab, client.site.name);
    await this.#host.open();
  }

  /** @param {Client} client */
  #leave(client) {
    this.#clients.delete(client);
    this.#tabs.leave(client.port);
    if (this.#clients.size === 0) this.#idle = setTimeout(() => this.#host.close(), IDLE_MS);
  }

  /**
   * @param {Client} client
   * @param {FromPage | FromFrame} message
   */
  async #receive(client, message) {
    if (typeof message !== "object" || message === null) return;
    if (!(await this.#isLoadedFor(client.port))) return this.#leave(client);
    if (client.kind === "frame") {
      if (message.type === "frame-state") return this.#tabs.update(client.port, message);
    } else {
      if (message.type === "retry") return void (await this.#host.retry());
      if (message.type === "watch-tab") return this.#watchTab(client, message.tab);
    }
    const keeping = this.#choices.keep(client, message);
    if (keeping) return this.#answerOnceKept(client, /** @type {Choice} */ (message), keeping);
    if (Number.isSafeInteger(/** @type {FrameRequest} */ (message).id)) {
      return this.#answer(client, /** @type {FrameRequest} */ (message));
    }
  }

  /**
   * @param {Client} client
   * @param {FrameRequest} request
   */
  async #answer(client, request) {
    if (client.kind === "page" && request.type === "erase") return this.#erase(client, request.id);
    const held = this.#managed.held(request);
    const reply = await this.#ifKeptAsChosen(client, held);
    if (reply === null) return;
    this.#clients.send(client, { ...reply, id: request.id });
    // It goes over the locked rules as well.
    if (reply.type === "category-set") await this.#applyManaged();
    if (reply.type === "settings-set") this.#setSettings(reply.settings);
    if (RULES_CHANGED.has(reply.type)) this.#clients.sendAll(NEWS_OF_RULES, client);
  }

  /**
   * @param {Client} client
   * @param {FrameRequest} request
   * @returns {Promise<HostReply | NoHostReply | null>} null: that it is the user's choice could not be kept,
   *   the host was not asked, and the client told.
   */
  async #ifKeptAsChosen(client, request) {
    const asking = this.#managed.choose(request, () => this.#askFor(client, request));
    return (await this.#tellUnlessKept(client, request.id, asking)) ? asking : null;
  }

  /**
   * @param {Client} client
   * @param {FrameRequest} request
   * @returns {Promise<HostReply | NoHostReply>}
   */
  async #askFor(client, request) {
    if (client.kind === "page" && request.type === "hello") return this.#hello(request.id);
    if (!mayAsk(client, request.type)) {
      const message = `"${request.type}" is not for a ${client.kind}`;
      return { type: "error", id: request.id, code: "not-allowed", message };
    }
    return this.#host.request({ ...request, user: this.#kept.user });
  }

  /**
   * @param {number} id
   * @returns {Promise<HostReply | NoHostReply>}
   */
  async #hello(id) {
    await this.#host.open();
    const message = `no answer: ${this.#host.state.state}`;
    const { hello } = this.#host;
    return hello ? this.#kept.withNotice(hello) : { type: "error", id, code: "no-host", message };
  }

  /**
   * Erases what the extension keeps, also where the host cannot erase its own part.
   *
   * @param {PageClient} client
   * @param {number} id
   */
  async #erase(client, id) {
    // The host may be there since a moment ago.
    const isThere = await this.#host.retry();
    const request = /** @type {const} */ ({ type: "erase", user: this.#kept.user });
    const isWhole = isThere && (await this.#host.request(request)).type === "erased";
    const isForgotten = await this.#tellUnlessKept(client, id, this.#forget(isWhole));
    if (isForgotten) this.#clients.send(client, { type: isWhole ? "erased" : "erased-here", id });
    this.#clients.sendAll(this.#configuration.sites);
    this.#tellConfiguration();
    if (!isWhole) return;
    this.#clients.sendAll(NEWS_OF_RULES);
    await this.#start();
  }

  /** @param {boolean} isWhole The host has erased its own part. */
  async #forget(isWhole) {
    await (isWhole ? this.#kept.erase() : this.#kept.eraseHere());
    await this.#added.removeAll();
  }

  /**
   * A port for which the browser refuses to tell what is kept is closed, and its end told why: the next one
   * has the browser asked again.
   *
   * @param {chrome.runtime.Port} port
   * @param {...Promise<void>} others That must be over too.
   */
  async #isLoadedFor(port, ...others) {
    try {
      await Promise.all([this.#kept.load(), this.#managed.load(), ...others]);
      return true;
    } catch (error) {
      refuse(port, this.#self, String(error));
      return false;
    }
  }

  /** The host answers: puts the organisation's choices there and asks what is in force. */
  async #start() {
    await this.#managed.load();
    await this.#applyManaged();
    await this.#refreshSettings();
  }

  async #applyManaged() {
    // An id that is not kept would not find again what is written under it.
    const applying = this.#kept.load().then(() => this.#managed.apply());
    const isChanged = await applying.catch(() => false);
    if (isChanged) this.#clients.sendAll(NEWS_OF_RULES);
  }

  async #refreshSettings() {
    const reply = await this.#host.request({ type: "settings", user: this.#kept.user });
    if (!isNoHost(reply) && reply.type === "settings") this.#setSettings(reply.settings);
  }

  /** @param {Settings} settings */
  #setSettings(settings) {
    this.#configuration.settings = settings;
    this.#tellConfiguration();
  }

  /**
   * @param {Client} client
   * @param {Choice} choice
   * @param {Promise<void>} keeping
   */
  async #answerOnceKept(client, choice, keeping) {
    if (!(await this.#tellUnlessKept(client, choice.id, keeping))) return;
    this.#clients.send(client, this.#choices.replyTo(choice));
    if (choice.type === "pause") this.#clients.sendAll(this.#configuration.sites);
    this.#tellConfiguration();
  }

  /**
   * @param {Client} client
   * @param {number} id Of its request.
   * @param {Promise<unknown>} keeping
   * @returns {Promise<boolean>} Whether the browser's storage did not refuse.
   */
  async #tellUnlessKept(client, id, keeping) {
    try {
      await keeping;
      return true;
    } catch (error) {
      this.#clients.send(client, { type: "error", id, code: "not-kept", message: String(error) });
      return false;
    }
  }

  /**
   * @param {PageClient} client
   * @param {number} tab
   */
  #watchTab(client, tab) {
    client.watchedTab = tab;
    this.#sendTabState(client, tab);
  }

  /**
   * @param {PageClient} client
   * @param {number} tab
   */
  #sendTabState(client, tab) {
    this.#clients.send(client, { type: "tab-state", tab, ...this.#tabs.stateOf(tab) });
  }

  #tellConfiguration() {
    this.#tabs.refresh();
    for (const client of this.#clients) this.#tell(client, this.#configuration.for(client));
  }

  /**
   * @param {Client} client
   * @param {ReturnType<Configuration["for"]>} configuration
   */
  #tell(client, configuration) {
    this.#clients.send(client, { type: "configuration", ...configuration });
  }
}
