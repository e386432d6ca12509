import assert from "node:assert/strict";
import { test } from "node:test";
import { fakeBackground } from "./fake_background.js";
import { fakePort, settled } from "./fake_port.js";
import { fakeStorage } from "./fake_storage.js";
import { fakeStore } from "./fake_store.js";

const WHY = "Error: IO error: disk is full";
const NO_STORAGE = { type: "host-state", state: "no-storage", detail: WHY };
const TOOTS = {
  name: "frame",
  sender: { id: "abc", url: "https://toots.example/home", tab: { id: 1 } },
};

/** @typedef {Awaited<ReturnType<typeof fakeBackground>>} Background */

/** @returns {Promise<never>} */
const refuse = () => Promise.reject(new Error("IO error: disk is full"));

/**
 * Lets the browser refuse something from here on.
 *
 * @param {any} area
 * @param {...string} names
 * @returns {() => void} lets it do so again
 */
function refusing(area, ...names) {
  const before = names.map((name) => [name, area[name]]);
  for (const name of names) area[name] = refuse;
  return () => Object.assign(area, Object.fromEntries(before));
}

/** @param {ReturnType<typeof fakePort>} port @param {number} id */
const answersTo = (port, id) => port.sent.filter((message) => message.id === id);

for (const [what, refused] of /** @type {[string, (background: Background) => () => void][]} */ ([
  ["storage cannot be read", ({ storage }) => refusing(storage.area, "get")],
  [
    "the allowed sites cannot be read",
    ({ permissions }) => refusing(permissions.browser.permissions, "getAll"),
  ],
])) {
  test(`where ${what}, a frame and a page are told why, and the next ones are welcome once it can`, async () => {
    const background = await fakeBackground();
    const end = refused(background);

    const [port, options] = [await background.frame(), await background.page()];

    assert.deepEqual([port.sent, port.open], [[NO_STORAGE], false]);
    assert.deepEqual([...background.icons], [[1, null]]);
    assert.deepEqual([options.sent, options.open], [[NO_STORAGE], false]);
    end();
    const later = await background.frame();
    assert.deepEqual([later.sent[0].type, later.open], ["welcome", true]);
    assert.equal((await background.page()).sent[0].type, "welcome");
  });
}

test("a check that meets a storage that cannot be read is not left without an end", async () => {
  const { relay, storage } = await fakeBackground();
  refusing(storage.area, "get");
  const sender = { id: "abc", url: "https://x.com/home", tab: { id: 1 } };
  const port = fakePort({ name: "frame", sender });

  void relay.accept(port);
  port.receive({ type: "check", id: 7, box: "b1", revision: 1, text: "Hello" });
  await settled();

  assert.equal(port.open, false);
});

test("a stranger is not told why it is not let in", async () => {
  const { open, storage } = await fakeBackground();
  refusing(storage.area, "get");

  const port = await open(
    fakePort({ name: "frame", sender: { id: "xyz", url: "https://x.com/" } }),
  );

  assert.deepEqual([port.sent, port.open], [[], false]);
});

test("a user whose new id could not be kept has the next one, which is", async () => {
  const background = await fakeBackground({ kept: { user: undefined } });
  const end = refusing(background.storage.area, "set");

  assert.deepEqual((await background.frame()).sent, [NO_STORAGE]);
  end();
  await background.frame();

  const { user } = background.storage.content;
  assert.equal(typeof user, "string");
  assert.equal(background.pipe().last.user, user);
});

test("a site whose adding the browser kept from being read is one at the next look", async () => {
  const { open, permissions } = await fakeBackground();
  const end = refusing(permissions.browser.scripting, "getRegisteredContentScripts");
  await assert.rejects(permissions.allow("https://toots.example/*"));
  end();

  const port = await open(fakePort(TOOTS));

  assert.equal(port.sent[0].site.name, "toots.example");
});

const CHOICES = /** @type {["frame" | "page", object][]} */ ([
  ["frame", { type: "remind" }],
  ["frame", { type: "quiet", rule: "a.one", quiet: true }],
  ["frame", { type: "wrong", rule: "a.one" }],
  ["page", { type: "prefer", preferences: { leastSeverity: "serious" } }],
  ["page", { type: "pause", site: "X", paused: true }],
  ["page", { type: "add-site", site: "toots.example" }],
  ["page", { type: "forget-site", site: "posts.example" }],
]);
for (const [kind, choice] of CHOICES) {
  const { type } = /** @type {{ type: string }} */ (choice);

  test(`"${type}" that storage refuses is not in force, is told to who chose it, and may be tried again`, async () => {
    const kept = { added: ["posts.example"] };
    const background = await fakeBackground({ kept, allowed: ["https://*/*"] });
    const port = await (kind === "frame" ? background.frame() : background.page());
    const before = await shownTo(background);
    const end = refusing(background.storage.area, "set");

    port.receive({ ...choice, id: 8 });
    await settled();
    await settled();

    const refused = { type: "error", id: 8, code: "not-kept", message: WHY };
    assert.deepEqual(answersTo(port, 8), [refused]);
    assert.deepEqual(await shownTo(background), before);
    end();
    port.receive({ ...choice, id: 9 });
    await settled();
    await settled();
    assert.match(answersTo(port, 9)[0].type, /^(kept|preferred|reminded)$/);
    assert.notDeepEqual(await shownTo(background), before);
  });
}

/** @param {Background} background @returns {Promise<object>} what a page that is opened shows */
async function shownTo(background) {
  const { sent } = await background.page("popup");
  const [{ preferences }] = sent;
  return { preferences, ...sent.find(({ type }) => type === "sites") };
}

test("a pause is in force by the time that storage tells of it", async () => {
  const { page, frame, storage } = await fakeBackground();
  const popup = await page("popup");
  await frame();
  popup.receive({ type: "watch-tab", tab: 1 });
  const set = /** @type {(items: any) => Promise<void>} */ (storage.area.set);
  /** @type {Promise<any>[]} */
  const seen = [];
  storage.area.set = async (/** @type {any} */ items) => {
    await set(items);
    seen.push(page("popup").then(({ sent }) => sent.find(({ type }) => type === "sites")));
    await settled();
  };

  popup.receive({ type: "pause", id: 1, site: "X", paused: true });
  await settled();
  await settled();

  const [{ sites }] = await Promise.all(seen);
  assert.equal(sites.find((/** @type {any} */ { name }) => name === "X").paused, true);
});

test("what the browser does not let be erased stays in force, and who asked is told", async () => {
  const kept = { paused: ["X"] };
  const { page, pipe, storage } = await fakeBackground({ kept });
  const options = await page();
  const end = refusing(storage.area, "clear");

  options.receive({ type: "erase", id: 1 });
  await settled();
  pipe().receive({ type: "erased", id: pipe().last.id });
  await settled();

  const refused = { type: "error", id: 1, code: "not-kept", message: WHY };
  assert.deepEqual(answersTo(options, 1), [refused]);
  assert.ok(options.sent.some(({ type, what }) => type === "changed" && what === "rules"));
  assert.deepEqual(storage.content.paused, ["X"]);
  const { sites } = options.sent.findLast(({ type }) => type === "sites");
  assert.equal(sites.find((/** @type {any} */ { name }) => name === "X").paused, true);
  end();
  options.receive({ type: "erase", id: 2 });
  await settled();
  pipe().receive({ type: "erased", id: pipe().last.id });
  await settled();
  assert.deepEqual(answersTo(options, 2), [{ type: "erased", id: 2 }]);
  assert.equal(storage.content.paused, undefined);
});

/**
 * The background with an organisation's choice, and a page.
 *
 * @param {ReturnType<typeof fakeStore>} store
 * @param {Record<string, unknown>} [kept]
 */
async function withOrganisation(store, kept) {
  const organisation = fakeStorage({ rules: { "legal-risk.one": false } });
  const background = await fakeBackground({
    ...{ kept, organisation, answers: ["hello"], answer: store.answer },
  });
  const page = await background.page();
  await settled();
  return { ...background, page };
}

test("an organisation's choice that storage kept from being put in force is so the next time", async () => {
  const store = fakeStore();
  const organisation = fakeStorage({ rules: { "legal-risk.one": false } });
  const background = await fakeBackground({ organisation, answers: ["hello"], ...store });
  const end = refusing(background.storage.area, "set");
  const page = await background.page();
  await settled();

  assert.equal(store.rules["legal-risk.one"], true);
  const told = page.sent.findLast(({ type }) => type === "configuration");
  assert.equal(told.settings.region, "england");
  end();
  await background.relay.managedChanged();
  assert.equal(store.rules["legal-risk.one"], false);
});

test("a switch that cannot be kept as the user's own is not made, and stands once it is confirmed", async () => {
  const store = fakeStore();
  const { page, storage } = await withOrganisation(store);
  const end = refusing(storage.area, "set");
  const choice = { type: "set-rule", rule: "legal-risk.one", enabled: true };

  page.receive({ ...choice, id: 1 });
  await settled();

  assert.equal(answersTo(page, 1)[0].code, "not-kept");
  assert.equal(store.rules["legal-risk.one"], false);
  end();
  page.receive({ ...choice, id: 2 });
  await settled();
  assert.equal(answersTo(page, 2)[0].type, "rule-set");
  await withOrganisation(store, storage.content);
  assert.equal(store.rules["legal-risk.one"], true);
});

test("a switch that the host does not grant does not become the user's own", async () => {
  const store = fakeStore();
  const full = { type: "error", code: "store", message: "disk full" };
  const answer = (/** @type {any} */ request) =>
    /** @type {any} */ (request.enabled === true ? full : store.answer(request));
  const { page, storage } = await withOrganisation({ ...store, answer });
  const { standing } = structuredClone(storage.content);

  page.receive({ type: "set-rule", rule: "legal-risk.one", enabled: true, id: 1 });
  await settled();

  assert.equal(answersTo(page, 1)[0].code, "store");
  assert.deepEqual(storage.content.standing, standing);
});

/** What a host answers that cannot write its store. */
const FULL = { type: "error", code: "store", message: "disk full" };

/**
 * The background with an organisation's choice and a host that answers when the test does.
 *
 * @param {Record<string, unknown>} choices
 */
async function withSlowHost(choices) {
  const store = fakeStore();
  /** @type {any[]} */
  const waiting = [];
  let isSlow = false;
  const answer = (/** @type {any} */ request) => {
    if (!isSlow || !/^set-/.test(request.type)) return store.answer(request);
    waiting.push(request);
    return null;
  };
  const organisation = fakeStorage(choices);
  const background = await fakeBackground({ organisation, answers: ["hello"], answer });
  const page = await background.page();
  await settled();
  isSlow = true;
  const settle = async (/** @type {any} */ refusal) => {
    await settled();
    const request = waiting.shift();
    background.pipe().receive({ ...(refusal ?? store.answer(request)), id: request.id });
    await settled();
  };
  return { ...background, organisation, page, settle };
}

test("of two switches that the host does not grant, neither becomes the user's own", async () => {
  const choices = { rules: { "legal-risk.one": false, "legal-risk.two": false } };
  const { page, storage, settle } = await withSlowHost(choices);
  const { standing } = structuredClone(storage.content);

  page.receive({ type: "set-rule", rule: "legal-risk.one", enabled: true, id: 1 });
  page.receive({ type: "set-rule", rule: "legal-risk.two", enabled: true, id: 2 });
  await settle(FULL);
  await settle(FULL);

  assert.equal(answersTo(page, 2)[0].code, "store");
  assert.deepEqual(storage.content.standing, standing);
});

test("a switch that is granted stays the user's own, though an earlier one of it was not", async () => {
  const { page, storage, settle } = await withSlowHost({ rules: { "legal-risk.one": false } });

  page.receive({ type: "set-rule", rule: "legal-risk.one", enabled: true, id: 1 });
  page.receive({ type: "set-rule", rule: "legal-risk.one", enabled: true, id: 2 });
  await settle(FULL);
  await settle(null);

  assert.equal(answersTo(page, 2)[0].type, "rule-set");
  const wanted = { mine: ["legal-risk.one"], rules: {}, region: null };
  assert.deepEqual(storage.content.standing, wanted);
});

test("a switch that is not granted is taken back also where the organisation's choices changed", async () => {
  const background = await withSlowHost({ rules: { "legal-risk.one": false } });
  const { page, organisation, relay, storage, settle } = background;
  page.receive({ type: "set-rule", rule: "legal-risk.one", enabled: true, id: 1 });
  await settled();

  organisation.content = { rules: { "legal-risk.one": false }, policy: "https://ward.example" };
  await relay.managedChanged();
  await settle(FULL);

  const wanted = { mine: [], rules: { "legal-risk.one": false }, region: null };
  assert.deepEqual(storage.content.standing, wanted);
});

for (const [isRemoved, answer] of /** @type {const} */ ([
  [true, { type: "erased", id: 1 }],
  [false, { type: "error", id: 1, code: "not-kept", message: "Error: sites are left" }],
])) {
  test(`sites that were added are ${isRemoved ? "" : "not "}told to be erased where nothing can be read`, async () => {
    const { page, pipe, storage, permissions } = await fakeBackground({
      allowed: ["https://toots.example/*"],
    });
    const options = await page();
    refusing(storage.area, "get");
    if (!isRemoved) permissions.browser.permissions.remove = async () => false;

    options.receive({ type: "erase", id: 1 });
    await settled();
    pipe().receive({ type: "erased", id: pipe().last.id });
    await settled();

    assert.deepEqual(answersTo(options, 1), [answer]);
    assert.deepEqual(storage.content, {});
    const left = isRemoved ? [] : ["toots.example"];
    assert.deepEqual(
      permissions.scripts.map(({ id }) => id),
      left,
    );
    const { sites } = options.sent.findLast(({ type }) => type === "sites");
    assert.deepEqual(
      sites
        .filter((/** @type {any} */ { added }) => added)
        .map((/** @type {any} */ { name }) => name),
      left,
    );
  });
}

test("where what is left after erasing cannot be read, nothing is written under an id that is not kept", async () => {
  const kept = { paused: ["X"] };
  const store = fakeStore();
  const background = await withOrganisation(store, kept);
  const { page, pipe, storage, relay } = background;
  const end = refusing(storage.area, "get");
  const before = pipe().sent.length;

  page.receive({ type: "erase", id: 1 });
  await settled();
  store.rules["legal-risk.one"] = true;
  pipe().receive({ type: "erased", id: pipe().last.id });
  await settled();

  assert.deepEqual(answersTo(page, 1), [{ type: "erased", id: 1 }]);
  assert.deepEqual(storage.content, {});
  const since = pipe().sent.slice(before);
  assert.ok(
    since.every(({ type, user }) => type !== "set-rule" && (type === "erase" || user !== "u1")),
  );
  const { sites } = page.sent.findLast(({ type }) => type === "sites");
  assert.equal(sites.find((/** @type {any} */ { name }) => name === "X").paused, false);
  end();
  await relay.managedChanged();
  assert.equal(pipe().sent.findLast(({ type }) => type === "set-rule").user, storage.content.user);
});
