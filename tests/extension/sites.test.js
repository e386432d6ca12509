import assert from "node:assert/strict";
import { test } from "node:test";
import { siteOf } from "../../extension/background/sites.js";

for (const [address, name] of /** @type {const} */ ([
  ["https://x.com/home", "X"],
  ["https://twitter.com", "X"],
  ["https://www.facebook.com/groups/1", "Facebook"],
  ["https://x.com:8443/", "X"],
  ["https://facebook.com.example.org/", undefined],
  ["https://notx.com/", undefined],
  ["http://x.com/", undefined],
  ["about:blank", undefined],
  ["null", undefined],
  ["", undefined],
  [undefined, undefined],
])) {
  test(`the site of ${address || "no address"} is ${name ?? "not known"}`, () => {
    assert.equal(siteOf(address)?.name, name);
  });
}
