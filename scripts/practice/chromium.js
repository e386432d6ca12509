import path from "node:path";
import { EXTENSION, ROOT } from "../../tests/browser/driver/program.js";

/** @typedef {import("../../tests/pages/server.js").PageServer} PageServer */

// A port that X does not use: its own pages stay reachable beside this one, and the extension, whose
// manifest names hosts and not ports, runs on both.
const PORT = 8443;
export const PRACTICE_PAGE = `https://x.com:${PORT}/practice`;

/** A profile of its own, so that trying Forethought changes nothing in the user's. */
export const PRACTICE_PROFILE = path.join(ROOT, "build/practice-profile");

/**
 * @param {PageServer} pages
 * @returns {string[]}
 */
export function chromiumFlags(pages) {
  return [
    `--load-extension=${EXTENSION}`,
    `--host-resolver-rules=MAP x.com:${PORT} 127.0.0.1:${pages.port}`,
    // Trusts the practice page's own certificate, made on this computer, and no other.
    `--ignore-certificate-errors-spki-list=${pages.pin}`,
  ];
}
