// Usage: node browser_bench.js FOLDER [keyToFlag|typing]
// What a writer in a browser waits for, and what typing costs the page, in real Chromium. FOLDER holds the built
// programs, which typing does without. Prints JSON, of one measurement or of both; times in milliseconds.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { ForethoughtBrowser } from "../../browser/driver/forethought_browser.js";
import { KeyToFlag, POST } from "./key_to_flag.js";
import { recordAnswers } from "./recorded_answers.js";
import { Typing } from "./typing.js";

const [, , programs, wanted] = process.argv;
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

/** That one measurement uses. @type {ForethoughtBrowser[]} */
const browsers = [];

/** @param {string} [host] a program in the place of the host */
async function open(host) {
  const browser = await ForethoughtBrowser.open({ host });
  browsers.push(browser);
  return browser;
}

async function closeAll() {
  for (const browser of browsers.splice(0)) await browser.close();
}

/**
 * Why the host that only answers gave up, if it did.
 *
 * @param {string} folder
 */
function complaintIn(folder) {
  const file = path.join(folder, "why.txt");
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

/** @param {string} folder for what the host answers */
async function keyToFlag(folder) {
  process.env.FORETHOUGHT_ANSWERS = await recordAnswers(POST, folder);
  try {
    return await measureKeyToFlag();
  } catch (error) {
    const why = complaintIn(folder);
    throw why === null ? error : new Error(`the answering host gave up: ${why}`, { cause: error });
  }
}

async function measureKeyToFlag() {
  const real = await KeyToFlag.start(await open());
  const echo = await KeyToFlag.start(await open(path.resolve(programs, "answering_host")));
  for (let round = 0; round < FLAGS; round += 1) {
    await real.round();
    await echo.round();
  }
  return { forethought: spread(await real.waits()), echo: spread(await echo.waits()) };
}

async function typing() {
  const { context } = await open();
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

/** @type {Record<string, (folder: string) => Promise<object>>} */
const MEASUREMENTS = { keyToFlag, typing };

const folder = mkdtempSync(path.join(os.tmpdir(), "forethought-browser-bench-"));
try {
  /** @type {Record<string, object>} */
  const measured = {};
  for (const name of wanted ? [wanted] : Object.keys(MEASUREMENTS)) {
    measured[name] = await MEASUREMENTS[name](folder);
    await closeAll();
  }
  console.log(JSON.stringify(measured));
} finally {
  await closeAll();
  rmSync(folder, { recursive: true });
}
