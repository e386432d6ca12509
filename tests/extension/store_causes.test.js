import assert from "node:assert/strict";
import { test } from "node:test";
import { loadContentScripts } from "./content_scripts.js";

loadContentScripts("store_causes.js");

/** As SQLite 3.40, Linux and the host word them. @type {[string, string | null][]} */
const CASES = [
  ["store: database or disk is full", "host_store_full"],
  ["store: attempt to write a readonly database", "host_store_read_only"],
  ["store: access permission denied", "host_store_read_only"],
  ["store: unable to open database file", "host_store_read_only"],
  ["store: database is locked", "host_store_busy"],
  ["store: another program has it to itself", "host_store_busy"],
  ["store: disk I/O error", "host_store_disk"],
  ["store: database disk image is malformed", "host_store_damaged"],
  ["store: file is not a database", "host_store_damaged"],
  ["store: SQL logic error", "host_store_damaged"],
  ["store: out of memory", null],
  ["store: another process may be replacing it", "host_store_busy"],
  ["store: it was replaced meanwhile; please try again", "host_store_busy"],
  ["nothing can be kept: store: written by a later version", "host_store_newer"],
  ["nothing can be kept: /home/ann/.local/share: No space left on device", "host_store_full"],
  ["nothing can be kept: /home/ann/.local/share: Permission denied", "host_store_read_only"],
  ["nothing can be kept: /home/ann/.local/share: Read-only file system", "host_store_read_only"],
  ["nothing can be kept: /home/ann/notes: not a Forethought store", "host_store_unusable"],
  ["nothing can be kept: store: no home folder is set", "host_store_unusable"],
];

for (const [message, cause] of CASES) {
  test(`"${message}" is told as ${cause}`, () => {
    assert.equal(storeCauseOf({ code: "store", message }), cause);
  });
}

test("what is refused for another reason is no fault of the store", () => {
  assert.equal(storeCauseOf({ code: "no-host", message: "no answer: disk is full" }), null);
});
