// Usage: node peers.js FOLDER
// How long the check of a post of 280 characters takes with the shipped rules, in its process, and what others
// take for the same posts, each in a process of its own and one after the other, again and again. FOLDER holds
// the built programs. Prints JSON; times in nanoseconds.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { createInterface } from "node:readline";
import { CONTESTANTS } from "./contestants.js";
import { readPosts } from "./posts.js";

const ROUNDS = 12;
const ROUNDS_TO_WARM_UP = 3;

/** A process that times its checks of the posts whenever it is told to. */
class Contestant {
  #process;
  #lines;
  /** By post: the least time so far. @type {number[]} */
  times = [];
  failures = 0;

  /** @param {string[]} command */
  constructor([program, ...words]) {
    this.#process = spawn(program, words, { stdio: ["pipe", "pipe", "inherit"] });
    this.#lines = createInterface({ input: this.#process.stdout })[Symbol.asyncIterator]();
  }

  /** @param {object} message */
  async ask(message) {
    this.#process.stdin.write(`${JSON.stringify(message)}\n`);
    const { value, done } = await this.#lines.next();
    if (done) throw new Error(`${this.#process.spawnargs.join(" ")} ended`);
    return JSON.parse(value);
  }

  async round() {
    /** @type {(number | null)[]} */
    const times = await this.ask({});
    for (const [post, time] of times.entries()) {
      if (time === null) this.failures += 1;
      else this.times[post] = Math.min(time, this.times[post] ?? Infinity);
    }
  }

  end() {
    this.#process.stdin.end();
  }
}

/**
 * @param {number[]} values
 * @param {number} share
 */
function quantile(values, share) {
  return values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))];
}

const checks = path.join(path.resolve(process.argv[2]), "shipped_checks");
const posts = readPosts();
const input = JSON.stringify({ posts });
const folder = mkdtempSync(path.join(os.tmpdir(), "forethought-peers-"));
try {
  const terms = path.join(folder, "terms.json");
  const options = { input, maxBuffer: 2 ** 30 };
  writeFileSync(terms, spawnSync(checks, ["terms"], options).stdout);

  const script = path.join(import.meta.dirname, "contestant.js");
  /** @type {Record<string, Contestant>} */
  const all = { host: new Contestant([checks, "time"]) };
  for (const name of Object.keys(CONTESTANTS)) {
    all[name] = new Contestant([process.execPath, script, name, terms]);
  }
  for (const one of Object.values(all)) await one.ask({ posts });
  for (let round = -ROUNDS_TO_WARM_UP; round < ROUNDS; round += 1) {
    for (const one of Object.values(all)) await one.round();
    if (round >= 0) continue;
    for (const one of Object.values(all)) Object.assign(one, { times: [], failures: 0 });
  }
  for (const one of Object.values(all)) one.end();

  const measured = Object.entries(all).map(([name, { times, failures }]) => [
    name,
    {
      p50: quantile(Object.values(times), 0.5),
      p90: quantile(Object.values(times), 0.9),
      failures,
    },
  ]);
  console.log(JSON.stringify(Object.fromEntries(measured)));
} finally {
  rmSync(folder, { recursive: true });
}
