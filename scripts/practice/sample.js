import path from "node:path";
import { chromium } from "playwright-core";
import { eventually } from "../../tests/browser/driver/eventually.js";
import { CHROMIUM, forethought, ROOT } from "../../tests/browser/driver/program.js";
import { Tab } from "../../tests/browser/driver/tab.js";
import { SAMPLES } from "../../tests/pages/sites/posts.js";
import { chromiumFlags, PRACTICE_PAGE, PRACTICE_PROFILE } from "./chromium.js";

/** @typedef {import("../../tests/pages/server.js").PageServer} PageServer */
/** @typedef {{ severity: string, words: string, title: string }} Row */

const [SAMPLE] = SAMPLES;
const SCREENSHOT = path.join(ROOT, "build/practice.png");

/**
 * Types a sample post into the practice page's first box, and prints what was drawn under it.
 *
 * @param {PageServer} pages
 * @returns {Promise<number>} exit status: 0 when something was flagged
 */
export async function trySample(pages) {
  const browser = await chromium.launchPersistentContext(PRACTICE_PROFILE, {
    executablePath: CHROMIUM,
    headless: true,
    viewport: { width: 1100, height: 1000 },
    chromiumSandbox: process.getuid?.() !== 0,
    ignoreDefaultArgs: ["--disable-extensions"],
    args: chromiumFlags(pages),
  });
  try {
    const tab = await Tab.open(browser, PRACTICE_PAGE);
    const rows = await flagsOf(tab);
    // The card stands below its words where there is room.
    await tab.page.locator("h2", { hasText: "A post, as on X" }).evaluate((title) => {
      title.scrollIntoView();
    });
    await tab.page.keyboard.press("Alt+f");
    await tab.overlay.showsCard(/./);
    await tab.page.screenshot({ path: SCREENSHOT });
    printTable(rows);
    console.log(`\nScreenshot: ${path.relative(process.cwd(), SCREENSHOT)}`);
    return 0;
  } catch (error) {
    console.error(`The sample post was not flagged: ${error}`);
    return 1;
  } finally {
    await browser.close();
  }
}

/** How often it is waited for a program that makes its rules ready, which the first time takes minutes. */
const LONGEST_WAITS = 10;

/** What the mark beside the box says, after who sees the post. */
const THINGS = /(\d+) things? to look at/;

/**
 * @param {Tab} tab
 * @returns {Promise<Row[]>}
 */
async function flagsOf(tab) {
  const box = tab.box('[aria-label="What is happening?!"]', "post");
  await box.type(SAMPLE);
  await isChecked(tab);
  // Findings may change until the writer pauses, and frames come late in a new tab: what is drawn must
  // be as much as the box says, and the same twice.
  const drawn = await eventually(async () => {
    const before = JSON.stringify(await box.flags());
    await new Promise((resolve) => setTimeout(resolve, 500));
    const flags = await box.flags();
    if (JSON.stringify(flags) !== before) throw new Error("the flags still change");
    const things = Number(THINGS.exec((await tab.overlay.state()) ?? "")?.[1]);
    if (flags.length !== things) throw new Error(`${flags.length} of ${things} flags are drawn`);
    return flags;
  });
  const looks = new Map((await tab.overlay.underlines()).map(({ rule, look }) => [rule, look]));
  return drawn.map(({ rule, text }) => ({
    severity: looks.get(rule) ?? "",
    words: text,
    title: forethought(["rules", "show", rule], process.env).split("\n")[0],
  }));
}

/**
 * @param {Tab} tab
 * @param {number} [waits] that are left
 */
async function isChecked(tab, waits = LONGEST_WAITS) {
  try {
    await tab.overlay.showsState(THINGS);
  } catch (error) {
    if (waits === 0 || !/made ready/.test(String(error))) throw error;
    await isChecked(tab, waits - 1);
  }
}

/** @param {Row[]} rows */
function printTable(rows) {
  const table = [{ severity: "Severity", words: "Words", title: "Rule" }, ...rows];
  const severity = Math.max(...table.map((row) => row.severity.length));
  const words = Math.max(...table.map((row) => row.words.length));
  console.log(`\n${SAMPLE}\n`);
  for (const row of table) {
    console.log(`${row.severity.padEnd(severity)}  ${row.words.padEnd(words)}  ${row.title}`);
  }
}
