// Takes a picture of each thing that the extension shows; scripts/screenshots says more.

import { mkdirSync } from "node:fs";
import path from "node:path";
import { openBox } from "../tests/browser/driver/boxes.js";
import { ForethoughtBrowser } from "../tests/browser/driver/forethought_browser.js";
import { EXTENSION_ID, ROOT } from "../tests/browser/driver/program.js";
import { openSiteBox } from "../tests/browser/driver/site_boxes.js";
import { SAMPLES } from "../tests/pages/sites/posts.js";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("../tests/browser/driver/tab.js").Tab} Tab */

const FOLDER = path.join(ROOT, "build/screenshots");
const WINDOW = { width: 1000, height: 800 };
const POPUP = { width: 352, height: 420 };

mkdirSync(FOLDER, { recursive: true });
const browser = await ForethoughtBrowser.open();
for (const picture of [welcome, options, rules, popup, box, card, help, pause, panel])
  await picture();
await browser.close();

async function welcome() {
  const page = await openPage("welcome");
  await page.getByText("is running on this computer").waitFor();
  await take(page, "welcome", { fullPage: true });
}

async function options() {
  const page = await openPage("options");
  await page.locator("#categories .disclosure").first().waitFor();
  await take(page, "options", { fullPage: true });
}

async function rules() {
  const page = await openPage("options");
  await page.locator("#categories .disclosure").first().waitFor();
  await page.getByLabel("Search").fill("NHS number");
  await page.locator(".rule .disclosure").first().click();
  await page.getByText("Name of this rule:").waitFor();
  await page.locator("#rules").scrollIntoViewIfNeeded();
  await take(page, "rules");
}

/** The popup speaks of the tab in front, which here is a tab with flags. */
async function popup() {
  const tab = await writeSample();
  const page = await openPage("popup");
  await page.setViewportSize(POPUP);
  await tab.page.bringToFront();
  await page.reload();
  await page.getByText("things to look at").waitFor();
  await take(page, "popup");
  await tab.close();
}

async function box() {
  const tab = await writeSample();
  await take(tab.page, "box");
}

async function card() {
  const tab = await writeSample();
  await tab.page.keyboard.press("Alt+f");
  await tab.overlay.showsCard(/Not this time/);
  await take(tab.page, "card");
}

async function help() {
  const { tab, box } = await openBox(browser, "X reply to a crisis");
  await tab.page.setViewportSize(WINDOW);
  await box.type("It'll look better in the morning ☕");
  await tab.overlay.showsState(/to look at/);
  await tab.page.keyboard.press("Alt+f");
  await tab.overlay.showsCard(/A way to help/);
  await take(tab.page, "help");
}

async function pause() {
  const tab = await writeSample();
  await tab.page.getByTestId("tweetButtonInline").click();
  await tab.overlay.textOf('[role="alertdialog"]');
  await take(tab.page, "pause");
}

async function panel() {
  const { tab, box } = await openSiteBox(browser, "Google Business reply");
  await tab.page.setViewportSize(WINDOW);
  await box.locator.click();
  await tab.overlay.press(".state.offer");
  await tab.overlay.showsCard(/Treat it as a complaint/);
  await take(tab.page, "panel");
}

/**
 * @param {string} name
 * @returns {Promise<Page>}
 */
async function openPage(name) {
  const page = await browser.context.newPage();
  await page.setViewportSize(WINDOW);
  await page.goto(`chrome-extension://${EXTENSION_ID}/pages/${name}/${name}.html`);
  return page;
}

/** @returns {Promise<Tab>} with a post that has flags */
async function writeSample() {
  const { tab, box } = await openBox(browser, "X post");
  await tab.page.setViewportSize(WINDOW);
  await box.type(SAMPLES[0]);
  await tab.overlay.showsState(/things to look at/);
  await tab.overlay.settles();
  return tab;
}

/**
 * Takes the picture in both colour schemes, and closes the page.
 *
 * @param {Page} page
 * @param {string} name
 * @param {{ fullPage?: boolean }} [how]
 */
async function take(page, name, how = {}) {
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    await page.emulateMedia({ colorScheme });
    const file = path.join(FOLDER, `${name}-${colorScheme}.png`);
    await page.screenshot({ ...how, path: file });
    console.log(path.relative(process.cwd(), file));
  }
  await page.close();
}
