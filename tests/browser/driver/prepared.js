import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import path from "node:path";
import { buildPages } from "../../pages/build.js";
import { localCertificate } from "../../pages/certificate.js";
import { forethought, program, ROOT } from "./program.js";

// What takes seconds to make and is the same for every browser is made once and kept for as long as
// what it was made from stays as it is.

const PREPARED = path.join(ROOT, "build/prepared");
const UNFINISHED = "unfinished-";
const RULES = path.join(ROOT, "rules");
const PAGES = [path.join(ROOT, "tests/pages"), path.join(ROOT, "package-lock.json")];

/** @returns {Promise<string>} the folder of the pages, with a certificate to serve them with */
export function preparedPages() {
  return prepared("pages", PAGES, async (folder) => {
    await buildPages(folder);
    localCertificate(path.join(folder, "certificate"));
  });
}

/**
 * Gives a browser of its own a new store that holds the project's rules.
 *
 * @param {string} store
 * @param {NodeJS.ProcessEnv} env of the browser
 */
export async function prepareStore(store, env) {
  const name = path.basename(store);
  const folder = await prepared("store", [RULES, program()], (folder) => {
    const FORETHOUGHT_STORE = path.join(folder, name);
    forethought(["rules", "import", RULES], { ...env, FORETHOUGHT_STORE });
  });
  cpSync(folder, path.dirname(store), { recursive: true });
}

/**
 * @param {string} name
 * @param {string[]} sources files and folders
 * @param {(folder: string) => void | Promise<void>} make
 * @returns {Promise<string>} the folder that was made from the sources as they are now
 */
async function prepared(name, sources, make) {
  const all = path.join(PREPARED, name);
  const state = stateOf(sources);
  const folder = path.join(all, state);
  if (existsSync(folder)) return folder;

  mkdirSync(all, { recursive: true });
  // Another test file, running beside this one, finds it whole or not at all.
  const unfinished = mkdtempSync(path.join(all, UNFINISHED));
  await make(unfinished);
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(unfinished, { recursive: true });
  }
  removeOlder(all, state);
  return folder;
}

/**
 * @param {string[]} sources
 * @returns {string} another one after each change of them
 */
function stateOf(sources) {
  const files = sources.flatMap((source) => {
    if (!statSync(source).isDirectory()) return [source];
    const names = readdirSync(source, { recursive: true, encoding: "utf8" });
    return names.map((name) => path.join(source, name));
  });
  const newest = Math.max(...files.map((file) => statSync(file).mtimeMs));
  return `${files.length}-${newest}`;
}

/**
 * @param {string} folder
 * @param {string} newest
 */
function removeOlder(folder, newest) {
  for (const name of readdirSync(folder)) {
    if (name === newest || name.startsWith(UNFINISHED)) continue;
    rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}
