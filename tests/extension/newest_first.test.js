import assert from "node:assert/strict";
import { test } from "node:test";
import { NewestFirst } from "../../extension/pages/common/newest_first.js";
import { settled } from "./fake_port.js";

test("what comes while something is done waits, and only the newest of it is done", async () => {
  /** @type {string[]} */
  const begun = [];
  /** @type {(() => void)[]} */
  const ends = [];
  const newest = new NewestFirst((/** @type {string} */ text) => {
    begun.push(text);
    return new Promise((resolve) => ends.push(() => resolve()));
  });

  for (const text of ["a", "ab", "abc"]) void newest.give(text);
  ends[0]();
  await settled();
  ends[1]();
  await settled();
  void newest.give("abcd");

  assert.deepEqual(begun, ["a", "abc", "abcd"]);
});
