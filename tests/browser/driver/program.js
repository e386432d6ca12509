import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), "../../..");
export const EXTENSION = path.join(ROOT, "extension");
export const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
export const FIREFOX = process.env.FIREFOX ?? "/usr/bin/firefox-esr";

const names = JSON.parse(readFileSync(path.join(ROOT, "manifests/extension_ids.json"), "utf8"));
/** The extension's id in Chromium. */
export const EXTENSION_ID = names.chromium.id;
export const FIREFOX_ID = names.firefox.id;
/** The name of the native messaging host. */
export const HOST_NAME = names.host;

/** @returns {string} the program under test: $FORETHOUGHT, or the release build, or another */
export function program() {
  if (process.env.FORETHOUGHT) return process.env.FORETHOUGHT;
  const builds = ["release", "dev"].map((name) => path.join(ROOT, `build/${name}/bin/forethought`));
  const found = builds.find((file) => existsSync(file));
  if (!found) throw new Error("forethought is not built: cmake --build --preset release");
  return found;
}

/**
 * Runs a command of forethought; throws, with what it printed, when it fails.
 *
 * @param {string[]} words
 * @param {NodeJS.ProcessEnv} env
 * @returns {string} its output
 */
export function forethought(words, env) {
  return execFileSync(program(), words, { env, encoding: "utf8" });
}
