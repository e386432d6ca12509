"use strict";

/** What SQLite says where it cannot save, and what the user is told. @type {[RegExp, string][]} */
const STORE_CAUSES = [
  [/disk is full/, "host_store_full"],
  [/readonly|permission denied|unable to open/, "host_store_read_only"],
  [/is locked|to itself/, "host_store_busy"],
  [/disk I\/O error/, "host_store_disk"],
  [/malformed|not a database|SQL logic error/, "host_store_damaged"],
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
