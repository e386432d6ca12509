import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./program.js";

/**
 * @typedef {object} Organisation
 * @property {string} policies an example of manifests/policies
 * @property {string} place a folder of the browser's package
 * @property {string} file what the browser reads there
 */

/** @type {Organisation} */
export const CHROMIUM_POLICIES = {
  policies: path.join(ROOT, "manifests/policies/chromium.json"),
  place: "/etc/chromium",
  file: "/etc/chromium/policies/managed/forethought.json",
};
/** @type {Organisation} */
export const FIREFOX_POLICIES = {
  policies: path.join(ROOT, "manifests/policies/firefox.json"),
  place: "/usr/share/firefox-esr/distribution",
  file: "/usr/share/firefox-esr/distribution/policies.json",
};

const MOUNT = ["--map-root-user", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt"];

/** Why startedUnder cannot be used, for a test's `skip`; false where it can: containers may forbid it. */
export const CANNOT_MOUNT =
  spawnSync("unshare", MOUNT).status !== 0 && "a folder cannot be mounted here for one process";

/** Mounts an empty folder over the place, for the browser and what it starts alone. */
const SCRIPT = `#!/bin/sh
exec unshare --map-root-user --mount sh -e -c '
  mount -t tmpfs tmpfs "$1"
  mkdir -p "$(dirname "$2")"
  cp "$3" "$2"
  shift 3
  exec "$@"
' sh "PLACE" "FILE" "POLICIES" "PROGRAM" "$@"
`;

/**
 * A program that starts a browser as on a computer with these policies. They are read from one place for
 * the whole computer, and no other browser on it must see them.
 *
 * @param {string} program
 * @param {Organisation} organisation
 * @param {string} folder
 * @returns {string} its path
 */
export function startedUnder(program, { policies, place, file }, folder) {
  const words = { PLACE: place, FILE: file, POLICIES: policies, PROGRAM: program };
  const script = Object.entries(words).reduce(
    (text, [name, word]) => text.replace(`"${name}"`, `"${word}"`),
    SCRIPT,
  );
  const started = path.join(folder, "browser-of-an-organisation");
  writeFileSync(started, script, { mode: 0o755 });
  return started;
}
