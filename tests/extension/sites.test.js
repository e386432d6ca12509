import assert from "node:assert/strict";
import { test } from "node:test";
import { SITES, siteOf } from "../../extension/background/sites.js";

for (const [address, name] of /** @type {const} */ ([
  ["https://x.com/home", "X"],
  ["https://twitter.com", "X"],
  ["https://www.facebook.com/groups/1", "Facebook"],
  ["https://x.com:8443/", "X"],
  ["https://www.messenger.com/t/1", "Messenger"],
  ["https://www.instagram.com/", "Instagram"],
  ["https://www.threads.net/", "Threads"],
  ["https://www.linkedin.com/feed/", "LinkedIn"],
  ["https://old.reddit.com/r/nursing/comments/1/", "Reddit"],
  ["https://bsky.app/", "Bluesky"],
  ["https://www.youtube.com/watch?v=1", "YouTube"],
  ["https://studio.youtube.com/channel/1/editing/profile", "YouTube"],
  ["https://web.whatsapp.com/", "WhatsApp"],
  ["https://www.google.com/local/business/1/customers/reviews", "Google Business"],
  ["https://businessapp.b2b.trustpilot.com/reviews", "Trustpilot"],
  ["https://mastodon.social/home", undefined],
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

test("every site has a name of its own, and a host belongs to one site", () => {
  const names = SITES.map(({ facts }) => facts.name);
  const hosts = SITES.flatMap(({ places }) => places.map((place) => place.split("/")[0]));

  assert.deepEqual(names, [...new Set(names)]);
  assert.deepEqual(hosts, [...new Set(hosts)]);
});
