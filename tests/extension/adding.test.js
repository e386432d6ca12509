import assert from "node:assert/strict";
import { test } from "node:test";
import { addSites } from "../../extension/pages/common/adding.js";
import { RequestError } from "../../extension/pages/common/page_port.js";

const HOSTS = ["toots.example", "posts.example"];
let isAllowed = true;
Object.assign(globalThis, {
  chrome: {
    i18n: {
      getMessage: (/** @type {string} */ key, /** @type {string[]} */ parts) => `${key} ${parts}`,
    },
    permissions: { request: async () => isAllowed },
  },
});

/** @param {Record<string, RequestError>} errors By host: why the background does not add it. */
function portWith(errors) {
  /** @type {string[]} */
  const asked = [];
  const request = async (/** @type {{ site: string }} */ { site }) => {
    asked.push(site);
    if (errors[site]) throw errors[site];
  };
  return { port: /** @type {any} */ ({ request }), asked };
}

test("what the browser does not allow is not added, and that is what is said", async () => {
  isAllowed = false;
  const { port, asked } = portWith({});

  assert.equal(await addSites(HOSTS, port, "not allowed"), "not allowed");
  assert.deepEqual(asked, []);
});

for (const [
  what,
  errors,
  said,
] of /** @type {[string, Record<string, RequestError>, string | null][]} */ ([
  ["that all are added", {}, null],
  [
    "which one could not be kept",
    { "posts.example": new RequestError("not-kept", "disk is full") },
    "options_sites_not_kept posts.example",
  ],
  [
    "that it is not known, where the background stopped before it answered",
    { "toots.example": new RequestError("no-host", "the background stopped") },
    "options_sites_unknown toots.example",
  ],
])) {
  test(`of sites that the browser allows it is told ${what}`, async () => {
    isAllowed = true;

    assert.equal(await addSites(HOSTS, portWith(errors).port, "not allowed"), said);
  });
}
