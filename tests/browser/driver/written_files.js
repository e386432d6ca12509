import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/**
 * The files in a browser's folder, and those that anything wrote to the temporary folder meanwhile.
 *
 * @param {string} folder
 * @param {number} since in milliseconds since 1970
 * @returns {string[]}
 */
export function filesWritten(folder, since) {
  return [...filesIn(folder), ...filesIn(tmpdir()).filter((file) => changedAt(file) >= since)];
}

/**
 * Whether a file holds words, in the encodings that browsers write. Other programs write to the temporary
 * folder too, and delete what they wrote.
 *
 * @param {string} file
 * @param {string} words
 */
export function holds(file, words) {
  if (!existsSync(file)) return false;
  const bytes = readFileSync(file);
  return bytes.includes(words) || bytes.includes(Buffer.from(words, "utf16le"));
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesIn(folder) {
  return entriesOf(folder).flatMap((entry) => {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(place);
    return entry.isFile() ? [place] : [];
  });
}

/**
 * None of a folder that another program deleted meanwhile.
 *
 * @param {string} folder
 */
function entriesOf(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (existsSync(folder)) throw error;
    return [];
  }
}

/** @param {string} file */
function changedAt(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
