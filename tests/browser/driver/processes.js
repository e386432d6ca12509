import { readdirSync, readFileSync } from "node:fs";
import { EXTENSION_ID } from "./program.js";

/** @typedef {{ pid: number, parent: number, words: string[] }} Process */

/** @returns {Process[]} */
function allProcesses() {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return pids
    .map(Number)
    .map(readProcess)
    .filter((found) => found !== null);
}

/**
 * @param {number} pid
 * @returns {Process | null} null when it ended meanwhile, or is a zombie
 */
function readProcess(pid) {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
    // "pid (name) state parent …", and the name may hold spaces.
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const [state, parent] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return state === "Z" ? null : { pid, parent: Number(parent), words };
  } catch {
    return null;
  }
}

/**
 * The hosts that the browser of this profile has running.
 *
 * @param {string} profile
 * @returns {number[]} process ids
 */
export function hostsOf(profile) {
  const processes = allProcesses();
  const browsers = processes
    .filter(({ words }) => words.includes(`--user-data-dir=${profile}`))
    .map(({ pid }) => pid);
  return processes
    .filter(({ words }) => words.includes(`chrome-extension://${EXTENSION_ID}/`))
    .filter(({ parent }) => browsers.includes(parent))
    .map(({ pid }) => pid);
}

/**
 * @param {string} word
 * @returns {number[]} ids of the processes that were started with it
 */
export function processesWith(word) {
  return allProcesses()
    .filter(({ words }) => words.includes(word))
    .map(({ pid }) => pid);
}
