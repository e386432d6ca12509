import assert from "node:assert/strict";
import { test } from "node:test";
import { AddedSites } from "../../extension/background/added_sites.js";
import { Kept } from "../../extension/background/kept.js";
import { fakeBackground as background } from "./fake_background.js";
import { fakePermissions } from "./fake_permissions.js";
import { fakePort, settled } from "./fake_port.js";
import { fakeStorage } from "./fake_storage.js";

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
    kept: new Kept(fakeStorage({ user: "u1" }).area),
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
  await settled();

  assert.deepEqual(
    permissions.scripts.map(({ id, js }) => [id, js]),
    [["posts.example", ["a.js", "b.js"]]],
  );
});

test("the page on which a site was added is checked without a new start", async () => {
  const { permissions } = await addedSites([]);

  await permissions.allow(TOOTS);

  assert.deepEqual(permissions.ran, [0]);
});

test("a part of a page of a site that was added later is checked without a new start, and no other part", async () => {
  const { permissions } = await addedSites([TOOTS, "https://*/*"]);

  await permissions.allow("https://comments.example/*");

  assert.ok(permissions.ran.includes(5));
  assert.ok(!permissions.ran.some((frame) => frame > 5));
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
  await settled();

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

  (await page("popup")).receive({ type: "pause", id: 1, site: "toots.example", paused: true });
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
  assert.deepEqual(
    options.sent.filter(({ id }) => id === 1),
    [{ type: "erased", id: 1 }],
  );
});

for (const all of ["https://*/*", "<all_urls>", "*://*/*"]) {
  test(`where ${all} is allowed a host is a site once it is added, and until it is forgotten`, async () => {
    const { page, permissions, storage } = await background({ allowed: [all] });
    const popup = await page("popup");
    const told = () => popup.sent.findLast(({ type }) => type === "sites").sites;
    const added = () => told().filter((/** @type {any} */ site) => site.added);

    popup.receive({ type: "add-site", id: 1, site: "toots.example" });
    await settled();
    await settled();

    assert.deepEqual(
      popup.sent.filter(({ id }) => id === 1),
      [{ type: "kept", id: 1 }],
    );
    assert.deepEqual(added(), [{ name: "toots.example", paused: false, added: true }]);
    assert.deepEqual(permissions.ran, [0]);
    assert.deepEqual(
      permissions.scripts.map(({ id }) => id),
      ["toots.example"],
    );
    assert.deepEqual((await storage.area.get(["added"])).added, ["toots.example"]);

    popup.receive({ type: "forget-site", id: 2, site: "toots.example" });
    await settled();
    await settled();
    assert.deepEqual(added(), []);
    assert.deepEqual(permissions.scripts, []);
  });
}

test("a host that was added is a site after a new start, while all are allowed", async () => {
  const kept = { added: ["toots.example"] };
  const { open } = await background({ allowed: ["https://*/*"], kept });

  assert.equal((await open(fakePort(AT_TOOTS))).sent[0]?.site.name, "toots.example");
  const { open: openLater } = await background({ kept });
  assert.equal((await openLater(fakePort(AT_TOOTS))).open, false);
});

test("where all are allowed erasing forgets the sites that were added", async () => {
  const { page, pipe, permissions, storage } = await background({
    allowed: ["https://*/*"],
    kept: { added: ["toots.example"] },
  });
  const options = await page();
  assert.equal(permissions.scripts.length, 1);

  options.receive({ type: "erase", id: 1 });
  await settled();
  pipe().receive({ type: "erased", id: pipe().last.id });
  await settled();
  await settled();

  assert.deepEqual(permissions.scripts, []);
  assert.equal((await storage.area.get(["added"])).added, undefined);
});

test("what is no host is not added", async () => {
  const { page, permissions } = await background({ allowed: ["https://*/*"] });

  for (const site of ["*", "toots.example/*", "https://toots.example", 7, undefined]) {
    const popup = await page("popup");
    popup.receive({ type: "add-site", id: 1, site });
    await settled();
    assert.equal(popup.last.code, "not-kept");
  }

  assert.deepEqual(permissions.scripts, []);
});
