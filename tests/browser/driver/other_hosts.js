import { execFileSync } from "node:child_process";
import { closeSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { program, ROOT } from "./program.js";

const HERE = path.join(ROOT, "tests/browser/driver");

/**
 * Puts a host that is killed once in the place of the one that is registered.
 *
 * @param {string} manifest the file that names the host to the browser
 * @param {string} folder for what the host needs
 * @param {string} stage see host_that_ends.js
 */
export function putEndingHost(manifest, folder, stage) {
  putHostBehind(manifest, folder, [
    "host_that_ends.js",
    stage,
    path.join(folder, "host-has-ended"),
  ]);
}

/**
 * @param {string} manifest the file that names the host to the browser
 * @param {string} folder for what stands between
 * @param {string[]} relay a program of this folder that stands between browser and host, and its options
 */
export function putHostBehind(manifest, folder, [relay, ...options]) {
  const script = path.join(folder, "host-behind-another");
  const words = [process.execPath, path.join(HERE, relay), ...options, program()];
  const quoted = words.map((word) => `"${word}"`).join(" ");
  writeFileSync(script, `#!/bin/sh\nexec ${quoted} "$@"\n`, { mode: 0o755 });
  putInPlaceOfHost(manifest, script);
}

/**
 * Puts a host that takes long to start in the place of the one that is registered.
 *
 * @param {string} manifest the file that names the host to the browser
 * @param {string} folder for what the host needs
 * @returns {() => void} lets it start
 */
export function putWaitingHost(manifest, folder) {
  const script = path.join(folder, "host-that-waits");
  const gate = `${script}.gate`;
  execFileSync("mkfifo", [gate]);
  // Who reads from a pipe waits while somebody may write to it.
  const held = openSync(gate, "r+");
  const wait = `read -r line < "${gate}"`;
  writeFileSync(script, `#!/bin/sh\n${wait}\nexec "${program()}" "$@"\n`, { mode: 0o755 });
  putInPlaceOfHost(manifest, script);
  return () => {
    rmSync(gate);
    writeFileSync(gate, "");
    closeSync(held);
  };
}

/**
 * @param {string} manifest the file that names the host to the browser
 * @param {string} host
 */
export function putInPlaceOfHost(manifest, host) {
  const content = JSON.parse(readFileSync(manifest, "utf8"));
  writeFileSync(manifest, JSON.stringify({ ...content, path: host }));
}
