// Usage: node browser_bench.js FOLDER
// What a writer in a browser waits for, and what typing costs the page, in real Chromium. FOLDER holds the built
// programs. Prints JSON; times in milliseconds.
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { ForethoughtBrowser } from "../../browser/driver/forethought_browser.js";
import { KeyToFlag, POST } from "./key_to_flag.js";
import { recordAnswers } from "./recorded_answers.js";
import { Typing } from "./typing.js";

const FLAGS = 150;
const WORDS = "and then the registrar came back to say that it all had been a mistake ".split(
  /(?<= )/,
);
const TIMES_TYPED = 3;

/** @param {number[]} values */
function spread(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (/** @type {number} */ share) => sorted[Math.floor(share * (sorted.length - 1))];
  return { p50: at(0.5), p95: at(0.95), most: at(1) };
}

/**
 * @param {ForethoughtBrowser} browser
 * @param {ForethoughtBrowser} echoing one whose host answers without checking
 */
async function keysToFlags(browser, echoing) {
  const [real, echo] = [await KeyToFlag.start(browser), await KeyToFlag.start(echoing)];
  for (let round = 0; round < FLAGS; round += 1) {
    await real.round();
    await echo.round();
  }
  return { forethought: spread(await real.waits()), echo: spread(await echo.waits()) };
}

/** @param {ForethoughtBrowser} browser */
async function typing(browser) {
  const { context } = browser;
  const with_ = await Typing.start(await context.newPage(), "x.com");
  const without = await Typing.start(await context.newPage(), "mastodon.example");
  for (const word of Array(TIMES_TYPED).fill(WORDS).flat()) {
    await with_.type(word);
    await without.type(word);
  }
  return {
    forethought: { ...spread(with_.times), longTasks: await with_.longTasks() },
    without: { ...spread(without.times), longTasks: await without.longTasks() },
  };
}

const folder = mkdtempSync(path.join(os.tmpdir(), "forethought-browser-bench-"));
/** @type {ForethoughtBrowser[]} */
const browsers = [];
try {
  process.env.FORETHOUGHT_ANSWERS = await recordAnswers(POST, folder);
  const host = path.resolve(process.argv[2], "answering_host");
  const browser = await ForethoughtBrowser.open();
  browsers.push(browser);
  const echoing = await ForethoughtBrowser.open({ host });
  browsers.push(echoing);
  const keyToFlag = await keysToFlags(browser, echoing);
  console.log(JSON.stringify({ keyToFlag, typing: await typing(browser) }));
} finally {
  for (const browser of browsers) await browser.close();
  rmSync(folder, { recursive: true });
}
