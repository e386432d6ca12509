import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import puppeteer from "puppeteer-core";
import { LOCAL_HOSTS, PageServer } from "../../../pages/server.js";
import { putEndingHost } from "../../driver/other_hosts.js";
import { eventually } from "../../driver/eventually.js";
import { startedUnder } from "../../driver/organisation.js";
import { preparedPages, prepareStore } from "../../driver/prepared.js";
import { processesWith } from "../../driver/processes.js";
import {
  EXTENSION,
  FIREFOX,
  FIREFOX_ID,
  forethought,
  HOST_NAME,
  ROOT,
} from "../../driver/program.js";
import { command, contextOf } from "./bidi.js";
import { BrowserWindow } from "./browser_window.js";
import { FirefoxPage } from "./firefox_page.js";
import { FirefoxPopup } from "./firefox_popup.js";
import { FirefoxTab } from "./firefox_tab.js";
import { WatchedProxy } from "./watched_proxy.js";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("puppeteer-core").Browser} Browser */
/** @typedef {import("../../both/run_tests.js").AnyBrowser} AnyBrowser */
/** @typedef {import("../../driver/organisation.js").Organisation} Organisation */
/** @typedef {import("../../driver/tab.js").Tab} Tab */

/** Where the extension's pages are: Firefox draws a new address for each profile unless it is told one. */
const ADDRESS = "0f0e0d0c-0b0a-4908-8706-050403020100";

/** A busy computer takes longer than the half minute that Puppeteer gives it; so much as Playwright does. */
const LONGEST_START_MS = 180_000;

/** The pages of all sites share a process, which starts once and not for each test. */
const IN_ONE_PROCESS = {
  "fission.autostart": false,
  "dom.ipc.processCount": 1,
  "dom.ipc.processPrelaunch.enabled": false,
};

/**
 * Firefox ESR with the real extension, host and store, all of them new and in one folder, which is the
 * user's home as well, that goes away with it.
 *
 * @implements {AnyBrowser}
 */
export class ForethoughtFirefox {
  #home;
  #pages;
  /** @type {Browser | null} */
  #browser = null;
  /** @type {WatchedProxy | null} */
  #proxy = null;

  /**
   * @param {string} home
   * @param {PageServer} pages
   */
  constructor(home, pages) {
    this.#home = home;
    this.#pages = pages;
  }

  /**
   * @param {{ organisation?: Organisation, watched?: boolean, hostEnds?: string }} [options] watched: see
   *   askedFor; hostEnds: the host is killed once at this stage, see host_that_ends.js
   * @returns {Promise<ForethoughtFirefox>}
   */
  static async open({ organisation, watched = false, hostEnds } = {}) {
    mkdirSync(path.join(ROOT, "build"), { recursive: true });
    const home = mkdtempSync(path.join(ROOT, "build/firefox-"));
    const pages = new PageServer(await preparedPages());
    await pages.start();

    const firefox = new ForethoughtFirefox(home, pages);
    try {
      await prepareStore(firefox.store, firefox.#environment);
      firefox.register();
      if (hostEnds) putEndingHost(firefox.#manifest, home, hostEnds);
      if (watched) firefox.#proxy = new WatchedProxy(pages.port, LOCAL_HOSTS);
      await firefox.#launch(organisation ? startedUnder(FIREFOX, organisation, home) : FIREFOX);
    } catch (error) {
      await firefox.close();
      throw error;
    }
    return firefox;
  }

  /** @returns {Browser} */
  get browser() {
    if (!this.#browser) throw new Error("the browser is not open");
    return this.#browser;
  }

  /** Of all that this browser and its host write. */
  get folder() {
    return this.#home;
  }

  /**
   * The hosts that anything in a watched browser asked for: its pages, the extension and the rest of it but
   * for Firefox's own errands (its settings, updates), which go to Mozilla.
   */
  get askedFor() {
    return (this.#proxy?.asked ?? []).filter((host) => !/\.mozilla\.(com|net|org):443$/.test(host));
  }

  /** What the pages were asked for. */
  get requests() {
    return this.#pages.requests;
  }

  register() {
    forethought(["register", "--browser", "firefox"], this.#environment);
  }

  unregister() {
    forethought(["unregister", "--browser", "firefox"], this.#environment);
  }

  /** Firefox starts a host with the path of the manifest that names it. @returns {number[]} process ids */
  get hosts() {
    return processesWith(this.#manifest);
  }

  get #manifest() {
    return path.join(this.#home, `.mozilla/native-messaging-hosts/${HOST_NAME}.json`);
  }

  /**
   * @param {string} address of a page of a site
   * @returns {Promise<Tab>} a FirefoxTab, which is taken for one
   */
  async openTab(address) {
    return /** @type {any} */ (await FirefoxTab.open(this.browser, address));
  }

  /** Over the tab in front. */
  openPopup() {
    return FirefoxPopup.over(this.browser);
  }

  openOptions() {
    return this.openPage("options");
  }

  /**
   * @param {"options" | "welcome"} name of a page of the extension
   * @returns {Promise<Page>} a FirefoxPage, which is taken for one
   */
  async openPage(name) {
    const page = await this.browser.newPage();
    const url = `moz-extension://${ADDRESS}/pages/${name}/${name}.html`;
    // Puppeteer's own goto() waits for news of the page that Firefox does not give of an extension's.
    await command(this.browser, "browsingContext.navigate", {
      context: contextOf(page.mainFrame()),
      url,
      wait: "none",
    });
    return /** @type {any} */ (new FirefoxPage(page));
  }

  /**
   * @param {unknown} _page
   * @param {() => Promise<void>} act what makes the page save a file
   * @returns {Promise<string>} its path
   */
  async saved(_page, act) {
    await act();
    const file = path.join(this.#downloads, "forethought.json");
    // Until all of it is there, the file is empty.
    await eventually(() => JSON.parse(readFileSync(file, "utf8")));
    return file;
  }

  /** Stops the extension's background, as Firefox does with one that is idle. Throws where it goes on. */
  async stopBackground() {
    const window = await BrowserWindow.of(this.browser);
    await window.run(stopBackground, FIREFOX_ID);
  }

  /** As an update does: its pages close, and those of sites lose it. */
  async reloadExtension() {
    const window = await BrowserWindow.of(this.browser);
    await window.run(reloadExtension, FIREFOX_ID);
  }

  /** Ends the browser; its folder stays until it is closed. */
  async quit() {
    await this.#browser?.close();
    this.#browser = null;
  }

  /** Throws when a page asked for what is not there. */
  async close() {
    await this.quit();
    this.#proxy?.close();
    await this.#pages.close();
    const missing = this.#pages.missing;
    rmSync(this.#home, { recursive: true, force: true });
    if (missing.length > 0) throw new Error(`pages lack ${missing.join(", ")}`);
  }

  /** The file of the host's store. */
  get store() {
    return path.join(this.#home, "store/forethought.db");
  }

  get #downloads() {
    return path.join(this.#home, "downloads");
  }

  get #environment() {
    return {
      ...process.env,
      HOME: this.#home,
      XDG_CONFIG_HOME: path.join(this.#home, "config"),
      XDG_CACHE_HOME: path.join(this.#home, "cache"),
      FORETHOUGHT_STORE: this.store,
    };
  }

  /** @param {string} executablePath */
  async #launch(executablePath) {
    this.#browser = await puppeteer.launch({
      browser: "firefox",
      executablePath,
      headless: true,
      timeout: LONGEST_START_MS,
      userDataDir: path.join(this.#home, "profile"),
      acceptInsecureCerts: true,
      env: this.#environment,
      // Lets a test go to pages of the extension.
      args: ["--remote-allow-system-access"],
      extraPrefsFirefox: {
        ...IN_ONE_PROCESS,
        // The question whether a site may be added is answered yes: nothing can press its buttons.
        "extensions.webextOptionalPermissionPrompts": false,
        // What a test copies needs no press of a key. A headless Firefox has a clipboard of its own.
        "dom.events.testing.asyncClipboard": true,
        "browser.download.folderList": 2,
        "browser.download.dir": this.#downloads,
        ...(this.#proxy ? throughProxy(await this.#proxy.start()) : this.#toPages()),
        // The extension goes with the session; what it kept is to be looked at.
        "extensions.webextensions.keepStorageOnUninstall": true,
        "extensions.webextensions.keepUuidOnUninstall": true,
        "extensions.webextensions.uuids": JSON.stringify({ [FIREFOX_ID]: ADDRESS }),
      },
    });
    await this.#browser.installExtension(EXTENSION);
    // The welcome page comes to the front when it opens, and nothing is drawn in a tab behind it.
    await eventually(async () => assert.equal((await this.browser.pages()).length, 2));
  }

  #toPages() {
    return {
      "network.dns.localDomains": LOCAL_HOSTS.join(),
      "network.socket.forcePort": `443=${this.#pages.port}`,
    };
  }
}

/** @param {number} port */
function throughProxy(port) {
  return {
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": port,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": port,
  };
}

// What follows runs in Firefox's own window.

/** @param {string} id */
async function stopBackground(id) {
  const { WebExtensionPolicy } = /** @type {any} */ (globalThis);
  const { extension } = WebExtensionPolicy.getByID(id);
  const [background] = [...extension.views].filter(({ viewType }) => viewType === "background");
  // Unless it is told otherwise, it leaves one alone that has a native host.
  await extension.terminateBackground({ disableResetIdleForTest: true });
  if (!background || extension.views.has(background)) throw new Error("it is not stopped");
}

/** @param {string} id */
async function reloadExtension(id) {
  const { ChromeUtils } = /** @type {any} */ (globalThis);
  const { AddonManager } = ChromeUtils.importESModule(
    "resource://gre/modules/AddonManager.sys.mjs",
  );
  const addon = await AddonManager.getAddonByID(id);
  await addon.reload();
}
