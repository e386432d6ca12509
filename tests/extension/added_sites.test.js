import assert from "node:assert/strict";
import { test } from "node:test";
import { AddedSites } from "../../extension/background/added_sites.js";
import { fakeBackground as background } from "./fake_background.js";
import { fakePermissions } from "./fake_permissions.js";
import { fakePort, settled } from "./fake_port.js";

const TOOTS = "https://toots.example/*";
const AT_TOOTS = {
  name: "frame",
  sender: { id: "abc", url: "https://toots.example/home", tab: { id: 1 } },
};

/** @param {string[]} allowed */
async function addedSites(allowed) {
  const permissions = fakePermissions(allowed);
  const added = new AddedSites({
    browser: permissions.browser,
    scripts: ["a.js", "b.js"],
    onChange: () => {},
  });
  permissions.onChange(() => added.permissionsChanged());
  await added.load();
  return { added, permissions };
}

test("a host that the user allowed is a site with its own name", async () => {
  const { added } = await addedSites([TOOTS]);

  assert.deepEqual(added.names, ["toots.example"]);
  assert.equal(added.siteOf("https://toots.example/home")?.name, "toots.example");
  for (const address of ["http://toots.example/", "https://x.toots.example/", "null", undefined]) {
    assert.equal(added.siteOf(address), null, address);
  }
});

test("sites of the manifest are not added ones, and leave to run everywhere adds nothing", async () => {
  const { added } = await addedSites(["https://bsky.app/*", "https://*/*", "<all_urls>"]);

  assert.deepEqual(added.names, []);
});

test("scripts are registered for what is allowed, once, and for nothing else", async () => {
  const { permissions, added } = await addedSites([TOOTS]);

  await permissions.allow("https://posts.example/*");
  await added.permissionsChanged();
  await permissions.browser.permissions.remove({ origins: [TOOTS] });

  assert.deepEqual(
    permissions.scripts.map(({ id, js }) => [id, js]),
    [["posts.example", ["a.js", "b.js"]]],
  );
});

test("the page on which a site was added is checked without a new start", async () => {
  const { permissions } = await addedSites([]);

  await permissions.allow(TOOTS);

  assert.deepEqual(permissions.ran, [7]);
});

test("a frame of an added site is welcomed, also where the background has just started", async () => {
  const { open } = await background({ allowed: [TOOTS] });

  const port = await open(fakePort(AT_TOOTS));

  assert.equal(port.sent[0].type, "welcome");
  assert.equal(port.sent[0].site.name, "toots.example");
});

test("what a frame asks before the background knows its site is answered", async () => {
  const { relay, pipe } = await background({ allowed: [TOOTS] });
  const port = fakePort(AT_TOOTS);

  void relay.accept(port);
  port.receive({ type: "check", id: 7, box: "b1", revision: 1, text: "Hello" });
  await settled();
  await settled();

  assert.ok(pipe().sent.some(({ type }) => type === "check"));
});

test("a site that is removed is paused where it is open, and let in no more", async () => {
  const { open, permissions } = await background({ allowed: [TOOTS] });
  const port = await open(fakePort(AT_TOOTS));

  await permissions.browser.permissions.remove({ origins: [TOOTS] });

  assert.deepEqual([port.last.type, port.last.paused, port.open], ["configuration", true, false]);
  assert.equal((await open(fakePort(AT_TOOTS))).open, false);
});

test("pages hear which sites were added, and of each that comes", async () => {
  const { page, permissions } = await background();
  const options = await page();

  await permissions.allow(TOOTS);

  assert.equal(options.last.type, "sites");
  assert.deepEqual(
    options.last.sites.filter((/** @type {any} */ { added }) => added),
    [{ name: "toots.example", paused: false, added: true }],
  );
});

test("an added site can be paused", async () => {
  const { open, page } = await background({ allowed: [TOOTS] });
  const port = await open(fakePort(AT_TOOTS));

  (await page("popup")).receive({ type: "pause", site: "toots.example", paused: true });
  await settled();

  assert.equal(port.last.paused, true);
});

test("erasing removes the sites that were added", async () => {
  const { page, pipe, permissions } = await background({ allowed: [TOOTS] });
  const options = await page();

  options.receive({ type: "erase", id: 1 });
  await settled();
  pipe().receive({ type: "erased", id: pipe().last.id });
  await settled();

  assert.deepEqual(permissions.scripts, []);
});
