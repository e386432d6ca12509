import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { Traces } from "./driver/traces.js";

const NAME = "Zelda Quillfeather";
const TEXT = `The draft on ${NAME} of the ward`;

/** @type {string} */
let folder;
before(() => {
  folder = mkdtempSync(path.join(tmpdir(), "forethought-traces-"));
});
after(() => rmSync(folder, { recursive: true }));

/** @type {Record<string, string | Buffer>} */
const LEFT = {
  "the text": TEXT,
  "the name as it is folded": "zelda quillfeather",
  "the text in UTF-16": Buffer.from(TEXT, "utf16le"),
  "the text in UTF-16 of the other order": Buffer.from(TEXT, "utf16le").swap16(),
  "the text in base64": Buffer.from(TEXT).toString("base64"),
  "the text in base64 behind one letter": Buffer.from(`"${TEXT}`).toString("base64"),
  "the text in base64 behind two": Buffer.from(`: ${TEXT}`).toString("base64"),
  "the text's SHA-256": createHash("sha256").update(TEXT).digest("hex"),
  "the text's SHA-1": createHash("sha1").update(TEXT).digest("hex"),
  "the SHA-256 of the folded name": createHash("sha256").update(NAME.toLowerCase()).digest("hex"),
  "the SHA-1 of the name, in bytes": createHash("sha1").update(NAME).digest(),
};
for (const [what, left] of Object.entries(LEFT)) {
  test(`${what} is found in a file`, () => {
    const file = path.join(folder, "left");
    writeFileSync(
      file,
      Buffer.concat([Buffer.from("before "), Buffer.from(left), Buffer.from(" after")]),
    );

    assert.notDeepEqual(new Traces(TEXT, [NAME]).in(file), []);
  });
}

test("a file of other words holds no trace", () => {
  const file = path.join(folder, "other");
  writeFileSync(file, "The draft on the ward, of Zelda and a quill");

  assert.deepEqual(new Traces(TEXT, [NAME]).in(file), []);
});
