import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { SITES } from "../../extension/background/sites.js";
import { HOST } from "../../extension/background/host_port.js";

/** @param {string} path From the root of the repository. */
function read(path) {
  return JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));
}
const manifest = read("extension/manifest.json");
const names = read("manifests/extension_ids.json");

test("the extension is the one that the host lets in", () => {
  assert.equal(manifest.key, names.chromium.key);
  assert.equal(manifest.browser_specific_settings.gecko.id, names.firefox.id);
  assert.equal(HOST, names.host);
});

test("no more is asked for than is needed", () => {
  assert.deepEqual(manifest.permissions, ["activeTab", "nativeMessaging", "scripting", "storage"]);
  for (const key of ["host_permissions", "web_accessible_resources"]) {
    assert.equal(manifest[key], undefined, key);
  }
});

// For Mozilla, what is handed to a native host leaves the browser, though it stays on the computer. A
// draft is a personal communication; it may tell of a patient's health, and of a person by name or
// number; the name and bio of its author go with it; the post that it answers is website content.
test("Firefox's users are told what goes to the host", () => {
  const { required, optional } =
    manifest.browser_specific_settings.gecko.data_collection_permissions;

  assert.deepEqual(required, [
    "healthInfo",
    "personalCommunications",
    "personallyIdentifyingInfo",
    "websiteContent",
  ]);
  assert.equal(optional, undefined);
});

test("other sites are the user's to add", () => {
  assert.deepEqual(manifest.optional_host_permissions, ["https://*/*"]);
});

test("pages of the extension cannot reach the network", () => {
  const policy = manifest.content_security_policy.extension_pages;

  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /connect-src 'none'/);
  assert.doesNotMatch(policy, /https?:|unsafe|\*/);
});

test("content scripts run in the places of sites.js and nowhere else", () => {
  const places = SITES.flatMap((site) => site.places);

  const matches = manifest.content_scripts.flatMap((/** @type {any} */ entry) => entry.matches);

  assert.deepEqual(matches.sort(), places.map((place) => `https://${place}/*`).sort());
});

// Chromium takes match_origin_as_fallback only where whole hosts match.
test("a part of a host has the content scripts of whole hosts", () => {
  const [hosts, parts] = manifest.content_scripts;

  assert.deepEqual(parts.js, hosts.js);
});

test("both browsers start the same background", () => {
  assert.deepEqual(manifest.background.scripts, [manifest.background.service_worker]);
});
