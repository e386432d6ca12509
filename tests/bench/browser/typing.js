import { readFileSync } from "node:fs";
import path from "node:path";
import { EDITOR } from "../../browser/driver/editors.js";
import { ROOT } from "../../browser/driver/program.js";
import { pressAll } from "./keyboard.js";

/** @typedef {import("playwright-core").CDPSession} CDPSession */
/** @typedef {import("playwright-core").Page} Page */

const SIZE = 10_000;
/** Long enough for the check after a key and what is drawn of it, in milliseconds. */
const BETWEEN_KEYS = 200;

/** @returns {string} a post of labelled ones, with all that is flagged in them */
function longPost() {
  const file = path.join(ROOT, "tests/quality/corpus/dev.jsonl");
  const lines = readFileSync(file, "utf8").trim().split("\n");
  const texts = lines.map((line) => JSON.parse(line).text.replaceAll("\n", " "));
  return texts.join("\n").slice(0, SIZE);
}

/** A Draft.js box with 10,000 characters in it, in which somebody types on. */
export class Typing {
  #page;
  #session;
  /** What the page's main thread took of the processor for each key, in milliseconds. @type {number[]} */
  times = [];

  /**
   * @param {Page} page
   * @param {CDPSession} session
   */
  constructor(page, session) {
    this.#page = page;
    this.#session = session;
  }

  /**
   * @param {Page} page
   * @param {string} host of the page: one that the extension is for, or not
   */
  static async start(page, host) {
    await page.goto(`https://${host}/editors/draft/page`);
    await page.locator(EDITOR).click();
    const session = await page.context().newCDPSession(page);
    await session.send("Input.insertText", { text: longPost() });
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    await page.evaluate(() => {
      const lengths = /** @type {number[]} */ ([]);
      Object.assign(window, { lengths });
      new PerformanceObserver((list) => {
        lengths.push(...list.getEntries().map(({ duration }) => duration));
      }).observe({ type: "longtask" });
    });
    const typing = new Typing(page, session);
    await typing.type("warming up");
    typing.times = [];
    await page.evaluate("lengths.length = 0");
    return typing;
  }

  /** @param {string} words */
  async type(words) {
    await this.#page.bringToFront();
    for (const key of words) {
      const before = await this.#mainThreadTime();
      await pressAll(this.#session, [key]);
      await this.#page.waitForTimeout(BETWEEN_KEYS);
      this.times.push((await this.#mainThreadTime()) - before);
    }
  }

  /** @returns {Promise<number[]>} how long the main thread's tasks of 50 ms and more were */
  longTasks() {
    return this.#page.evaluate("lengths");
  }

  async #mainThreadTime() {
    const { metrics } = await this.#session.send("Performance.getMetrics");
    return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? NaN);
  }
}
