import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { chromium } from "playwright-core";
import { LOCAL_HOSTS, PageServer } from "../../pages/server.js";
import { eventually } from "./eventually.js";
import { whileHangs } from "./hanging.js";
import { putEndingHost, putHostBehind, putInPlaceOfHost, putWaitingHost } from "./other_hosts.js";
import { addressesAskedFor } from "./network_log.js";
import { startedUnder } from "./organisation.js";
import { preparedPages, prepareStore } from "./prepared.js";
import { Popup } from "./popup.js";
import { extensionIn } from "./languages.js";
import { hostsOf } from "./processes.js";
import { CHROMIUM, EXTENSION, EXTENSION_ID, forethought, HOST_NAME, ROOT } from "./program.js";
import { Tab } from "./tab.js";

/** @typedef {import("playwright-core").BrowserContext} BrowserContext */
/** @typedef {import("../both/run_tests.js").AnyBrowser} AnyBrowser */
/** @typedef {import("./organisation.js").Organisation} Organisation */

/** The pages of all sites share a process, which starts once and not for each test. */
const IN_ONE_PROCESS = ["--disable-site-isolation-trials", "--renderer-process-limit=1"];

/**
 * Debian's Chromium with the real extension, host and store, all of them new and in one folder that goes
 * away with it, on pages that stand in for the sites. It reaches no other address.
 *
 * @implements {AnyBrowser}
 */
export class ForethoughtBrowser {
  #extension = EXTENSION;
  #folder;
  #pages;
  /** @type {BrowserContext | null} */
  #context = null;

  /**
   * @param {string} folder
   * @param {PageServer} pages
   */
  constructor(folder, pages) {
    this.#folder = folder;
    this.#pages = pages;
  }

  /**
   * @param {{ registered?: boolean, host?: string, organisation?: Organisation, language?: string,
   *   isolated?: boolean }} [options] registered: the host is known to the browser; host: another program in its
   *   place; language: of the browser's own words, where they are not English; isolated: each site has a process
   *   of its own, as a user's have, which takes a third more time
   * @returns {Promise<ForethoughtBrowser>}
   */
  static async open({ registered = true, host, organisation, language, isolated = false } = {}) {
    mkdirSync(path.join(ROOT, "build"), { recursive: true });
    const folder = mkdtempSync(path.join(ROOT, "build/browser-"));
    const pages = new PageServer(await preparedPages());
    await pages.start();

    const browser = new ForethoughtBrowser(folder, pages);
    if (language) browser.#extension = extensionIn(language, folder);
    try {
      await prepareStore(browser.store, browser.environment);
      if (registered) browser.register();
      if (host) putInPlaceOfHost(browser.#manifest, host);
      const program = organisation ? startedUnder(CHROMIUM, organisation, folder) : CHROMIUM;
      await browser.#launch(program, isolated ? [] : IN_ONE_PROCESS);
    } catch (error) {
      await browser.quit();
      await pages.close();
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
    return browser;
  }

  /** Makes the host known to this browser, as `forethought register` does for a user's. */
  register() {
    const folder = this.#registrations;
    forethought(["register", "--browser", "chromium", "--dir", folder], this.environment);
  }

  /**
   * The same with a host that is killed once.
   *
   * @param {string} stage see host_that_ends.js
   */
  registerHostThatEnds(stage) {
    this.register();
    putEndingHost(this.#manifest, this.#folder, stage);
  }

  /**
   * The same with a host that can save nothing.
   *
   * @param {string} cause as the host words it
   */
  registerHostThatCannotSave(cause) {
    this.register();
    putHostBehind(this.#manifest, this.#folder, ["host_that_cannot_save.js", cause]);
  }

  /**
   * The same with a host that takes long to start.
   *
   * @returns {() => void} lets it start
   */
  registerHostThatWaits() {
    this.register();
    return putWaitingHost(this.#manifest, this.#folder);
  }

  get #manifest() {
    return path.join(this.#registrations, `${HOST_NAME}.json`);
  }

  /** Takes the host away, as who removes the program does: also the one that runs. */
  unregister() {
    rmSync(this.#registrations, { recursive: true });
    for (const host of this.hosts) process.kill(host, "SIGKILL");
  }

  get #registrations() {
    return path.join(this.profile, "NativeMessagingHosts");
  }

  /** Of all that this browser and its host write. */
  get folder() {
    return this.#folder;
  }

  get profile() {
    return path.join(this.#folder, "profile");
  }

  /** @returns {BrowserContext} */
  get context() {
    if (!this.#context) throw new Error("the browser is not open");
    return this.#context;
  }

  /** @returns {number[]} process ids */
  get hosts() {
    return hostsOf(this.profile);
  }

  /** @param {() => Promise<void>} act what happens while the one host hangs */
  async whileHostHangs(act) {
    await whileHangs(this.hosts[0], act, "SIGCONT");
  }

  /** Closes the page that opened by itself, once it knows how the host is: it has nothing to ask any more. */
  async closeWelcome() {
    const page = await this.#welcome();
    await page.locator('#host:is([data-state="ready"], [data-state="trouble"])').waitFor();
    await page.close();
  }

  /** @returns {Promise<import("playwright-core").Page>} */
  #welcome() {
    return eventually(() => {
      const found = this.context.pages().find((page) => page.url().includes("/welcome/"));
      assert.ok(found, "the welcome page did not open");
      return found;
    });
  }

  /** Stops the extension's service worker, as the browser does where it needs the memory. */
  async stopBackground() {
    const page = await this.openPage("popup");
    const session = await this.context.newCDPSession(page);
    await session.send("ServiceWorker.enable");
    await session.send("ServiceWorker.stopAllWorkers");
    await page.close();
  }

  /** As an update does: its pages close, and those of sites lose it. */
  async reloadExtension() {
    const session = await this.context.browser()?.newBrowserCDPSession();
    await session?.send(
      /** @type {any} */ ("Extensions.loadUnpacked"),
      /** @type {any} */ ({ path: this.#extension }),
    );
  }

  /** @returns {Promise<string>} of the toolbar's button, where a tab has no other */
  async toolbarTitle() {
    const [background] = this.context.serviceWorkers();
    return background.evaluate(() => chrome.action.getTitle({}));
  }

  /** @returns {Promise<string>} of the toolbar's button over the tab in front */
  async toolbarTitleInFront() {
    const [background] = this.context.serviceWorkers();
    return background.evaluate(async () => {
      const [{ id }] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return chrome.action.getTitle({ tabId: id });
    });
  }

  /** Takes the host's store away while it runs. */
  loseStore() {
    for (const suffix of ["-shm", "-wal", ""]) rmSync(this.store + suffix, { force: true });
  }

  /** @param {string} address of a page of a site */
  openTab(address) {
    return Tab.open(this.context, address);
  }

  /** @param {Tab} tab the one in front */
  openPopup({ page }) {
    return Popup.over(this.context, page.url());
  }

  openOptions() {
    return this.openPage("options");
  }

  /**
   * @param {"options" | "popup" | "welcome"} name of a page of the extension; a popup opens in a tab
   * @returns {Promise<import("playwright-core").Page>}
   */
  async openPage(name) {
    const page = await this.context.newPage();
    await page.goto(`chrome-extension://${EXTENSION_ID}/pages/${name}/${name}.html`);
    return page;
  }

  /**
   * @param {import("playwright-core").Page} page
   * @param {() => Promise<void>} act what makes the page save a file
   * @returns {Promise<string>} its path
   */
  async saved(page, act) {
    const download = page.waitForEvent("download");
    await act();
    return (await download).path();
  }

  /** Ends the browser; its folder stays until it is closed. */
  async quit() {
    await this.#context?.close();
  }

  /** Ends the browser and throws when anything asked for an address that is not local. */
  async close() {
    await this.quit();
    await this.#pages.close();
    const local = new Set(LOCAL_HOSTS);
    const foreign = addressesAskedFor(this.#networkLog)
      .filter(({ protocol }) => /^(https?|wss?):$/.test(protocol))
      .filter(({ hostname }) => !local.has(hostname));
    const missing = this.#pages.missing;
    rmSync(this.#folder, { recursive: true, force: true });
    if (foreign.length > 0) throw new Error(`asked for ${foreign.join(", ")}`);
    if (missing.length > 0) throw new Error(`pages lack ${missing.join(", ")}`);
  }

  get #networkLog() {
    return path.join(this.#folder, "network.json");
  }

  /** The file of the host's store. */
  get store() {
    return path.join(this.#folder, "store/forethought.db");
  }

  /** @returns {NodeJS.ProcessEnv} of the host, for commands on the same store */
  get environment() {
    const cache = path.join(this.#folder, "cache");
    return { ...process.env, FORETHOUGHT_STORE: this.store, XDG_CACHE_HOME: cache };
  }

  /**
   * @param {string} executablePath
   * @param {string[]} args
   */
  async #launch(executablePath, args) {
    this.#context = await chromium.launchPersistentContext(this.profile, {
      executablePath,
      headless: true,
      chromiumSandbox: false,
      env: this.environment,
      ignoreDefaultArgs: ["--disable-extensions"],
      args: [
        `--load-extension=${this.#extension}`,
        `--disable-extensions-except=${this.#extension}`,
        `--host-resolver-rules=${this.#pages.onlyThesePages}`,
        `--ignore-certificate-errors-spki-list=${this.#pages.pin}`,
        `--log-net-log=${this.#networkLog}`,
        ...args,
      ],
    });
    if (this.#context.serviceWorkers().length === 0)
      await this.#context.waitForEvent("serviceworker");
    // It comes to the front when it opens.
    await this.#welcome();
  }
}
