"use strict";

/**
 * What SQLite, Linux or the host says where it cannot save, and what the user is told. "Nothing can be kept"
 * stands before why the host has no file to keep it in.
 *
 * @type {[RegExp, string][]}
 */
const STORE_CAUSES = [
  [/disk is full|no space left/i, "host_store_full"],
  [/read-?only|permission denied|unable to open/i, "host_store_read_only"],
  [/is locked|to itself|replac/, "host_store_busy"],
  [/I\/O error/i, "host_store_disk"],
  [/later version/, "host_store_newer"],
  [/malformed|not a database|SQL logic error/, "host_store_damaged"],
  [/^nothing can be kept/, "host_store_unusable"],
];

/**
 * Why the host could not save something, as a key of words; null: it was for another reason.
 *
 * @param {{ code: string, message: string }} error Of the host.
 */
function storeCauseOf({ code, message }) {
  if (code !== "store") return null;
  return STORE_CAUSES.find(([wording]) => wording.test(message))?.[1] ?? null;
}
