import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { runInThisContext } from "node:vm";
import "./browser_globals.js";

const CONTENT = path.join(path.dirname(fileURLToPath(import.meta.url)), "../../extension/content");

/**
 * Runs content scripts as a browser does: one after the other, in one scope, which is this process's.
 *
 * @param {...string} files Of extension/content.
 */
export function loadContentScripts(...files) {
  for (const file of files) {
    const filename = path.join(CONTENT, file);
    runInThisContext(readFileSync(filename, "utf8"), { filename });
  }
}
