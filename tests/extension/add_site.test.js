import assert from "node:assert/strict";
import { test } from "node:test";
import { addableHost } from "../../extension/pages/popup/add_site.js";

for (const [address, host] of /** @type {const} */ ([
  ["https://mastodon.social/home", "mastodon.social"],
  ["http://mastodon.social/", null],
  ["https://localhost:8443/", null],
  ["chrome://extensions/", null],
  ["about:blank", null],
  ["", null],
  [undefined, null],
])) {
  test(`${address || "no address"} ${host ? "can" : "cannot"} be added`, () => {
    assert.equal(addableHost(address), host);
  });
}
