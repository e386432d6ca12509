import assert from "node:assert/strict";
import { test } from "node:test";
import { USUAL } from "../../extension/background/preferences.js";
import { SELF, SETTINGS, SHORTCUT, fakeBackground as background } from "./fake_background.js";
import { clock } from "./fake_clock.js";
import { fakePort, settled } from "./fake_port.js";

const CHECK = { type: "check", id: 7, box: "b1", revision: 3, text: "Hello" };
const HELLO = { type: "hello", protocol: 1, host: "1.0.0", pack: "p", rules: 1, capabilities: [] };
const IDLE_MS = 30_000;

/** As every frame gets it while nothing was chosen. */
const CONFIGURATION = {
  type: "configuration",
  settings: SETTINGS,
  preferences: USUAL,
  locked: [],
  paused: false,
  shortcut: SHORTCUT,
};

/** @param {ReturnType<typeof fakePort>} port @param {string} type */
const received = (port, type) => port.sent.filter((message) => message.type === type);

test("a frame is welcomed with its site, and told of the host and the settings", async () => {
  const { frame } = await background();

  const port = await frame();

  assert.equal(port.sent[0].type, "welcome");
  assert.equal(port.sent[0].site.name, "X");
  assert.equal(port.sent[0].paused, false);
  assert.deepEqual(
    received(port, "host-state").map((message) => message.state),
    ["connecting", "connecting", "ready"],
  );
  assert.deepEqual(port.last, CONFIGURATION);
});

test("frames are told the key of the command, and another that it was given", async () => {
  let shortcut = SHORTCUT;
  const { frame, relay } = await background({ shortcut: () => shortcut });
  const first = await frame(1);
  const told = (/** @type {typeof first} */ port) =>
    received(port, "configuration").at(-1)?.shortcut;

  shortcut = "Ctrl+Comma";
  const second = await frame(2);
  assert.equal(received(second, "welcome")[0].shortcut, "Ctrl+Comma");
  assert.equal(told(first), "Ctrl+Comma");

  shortcut = "";
  await relay.askForShortcut();
  assert.deepEqual([told(first), told(second)], ["", ""]);
});

test("a request gets the user and an id of the host port; its answer goes back with its own", async () => {
  const { frame, pipe } = await background();
  const first = await frame(1);
  const second = await frame(2);

  first.receive(CHECK);
  second.receive(CHECK);
  await settled();
  const [a, b] = pipe().sent.slice(-2);
  pipe().receive({ type: "checked", id: b.id, box: "b1", revision: 3, findings: ["for second"] });
  pipe().receive({ type: "checked", id: a.id, box: "b1", revision: 3, findings: ["for first"] });
  await settled();

  assert.deepEqual(a, { ...CHECK, user: "u1", id: a.id });
  assert.notEqual(a.id, b.id);
  assert.deepEqual([first.last.id, first.last.findings], [7, ["for first"]]);
  assert.deepEqual([second.last.id, second.last.findings], [7, ["for second"]]);
});

test("a frame cannot pose as another user", async () => {
  const { frame, pipe } = await background();
  const port = await frame();

  port.receive({ ...CHECK, user: "someone else" });
  await settled();

  assert.equal(pipe().last.user, "u1");
});

for (const [what, opener] of /** @type {const} */ ([
  ["another extension", { name: "page", sender: { id: "xyz", url: `${SELF.origin}/pages/a` } }],
  ["a web page as a page", { name: "page", sender: { id: "abc", url: "https://x.com/pages/" } }],
  ["a site that is not known", frameAt("https://example.org/")],
  ["a look-alike of a site", frameAt("https://x.com.example.org/")],
  ["a site without encryption", frameAt("http://x.com/")],
  ["a frame without a tab", { name: "frame", sender: { id: "abc", url: "https://x.com/" } }],
])) {
  test(`a port from ${what} is closed`, async () => {
    const { open } = await background();

    const port = await open(fakePort(opener));

    assert.equal(port.open, false);
    assert.deepEqual(port.sent, []);
  });
}

/** @param {string} url */
function frameAt(url) {
  return { name: "frame", sender: { id: "abc", url, tab: { id: 1 } } };
}

test("a frame without an address belongs to the site that made it", async () => {
  const { open } = await background();
  const sender = { id: "abc", url: "about:blank", origin: "https://x.com", tab: { id: 1 } };

  const port = await open(fakePort({ name: "frame", sender }));

  assert.equal(port.sent[0].site.name, "X");
});

test("a frame may ask what the bio that is written in it says", async () => {
  const { frame, pipe } = await background();
  const port = await frame();
  const profile = { display_name: "Aoife Brennan", bio: "GP in Galway." };

  port.receive({ type: "check-bio", id: 4, profile });
  await settled();

  const { id, ...asked } = pipe().sent.at(-1);
  assert.deepEqual(asked, { type: "check-bio", profile, user: "u1" });
});

for (const type of ["diagnose", "erase", "put-rule", "try-rule"]) {
  test(`a frame may not ask "${type}", and hears so`, async () => {
    const { frame, pipe } = await background();
    const port = await frame();

    port.receive({ type, id: 4 });
    await settled();

    assert.deepEqual([port.last.type, port.last.id, port.last.code], ["error", 4, "not-allowed"]);
    assert.deepEqual(received(pipe(), type), []);
  });
}

test("what is no message at all is left alone", async () => {
  const { frame, pipe } = await background();
  const port = await frame();
  const before = pipe().sent.length;

  for (const message of [null, 3, "check", {}, { type: "check" }, { type: "check", id: "7" }]) {
    port.receive(message);
  }
  await settled();

  assert.equal(pipe().sent.length, before);
});

test("an answer for a frame that has left goes nowhere", async () => {
  const { frame, pipe } = await background();
  const port = await frame();
  port.receive(CHECK);
  await settled();

  port.lose();
  pipe().receive({ type: "checked", id: pipe().last.id, box: "b1", revision: 3, findings: [] });
  await settled();

  assert.deepEqual(received(port, "checked"), []);
});

test("when the host dies, what waits is answered and all are told", async () => {
  const { frame, pipe } = await background();
  const [port, other] = [await frame(1), await frame(2)];
  port.receive(CHECK);
  await settled();

  pipe().lose("Native host has exited.");
  await settled();

  assert.deepEqual(received(port, "error"), [
    { type: "error", id: 7, code: "no-host", message: "no answer: died", ended: true },
  ]);
  assert.deepEqual(other.last, {
    ...{ type: "host-state", state: "died", detail: "Native host has exited." },
  });
});

test("another process changed the settings: all hear it and get the new ones", async () => {
  const { frame, pipe } = await background();
  const port = await frame();

  pipe().receive({ type: "changed", what: "settings" });
  await settled();

  assert.deepEqual(port.sent.slice(-2), [{ type: "changed", what: "settings" }, CONFIGURATION]);
});

test("a rule turned off in one place is news in all others", async () => {
  const { frame, page, pipe } = await background();
  const [port, options] = [await frame(), await page()];

  options.receive({ type: "set-rule", id: 1, rule: "a.b", enabled: false });
  await settled();
  pipe().receive({ type: "rule-set", id: pipe().last.id, rule: "a.b", enabled: false });
  await settled();

  assert.deepEqual(port.last, { type: "changed", what: "rules" });
  assert.deepEqual(options.last, { type: "rule-set", id: 1, rule: "a.b", enabled: false });
});

test("a rule that could not be turned off is no news", async () => {
  const { frame, page, pipe } = await background();
  const [port, options] = [await frame(), await page()];
  const before = port.sent.length;

  options.receive({ type: "set-rule", id: 1, rule: "a.b", enabled: false });
  await settled();
  pipe().receive({ type: "error", id: pipe().last.id, code: "unknown-rule", message: "a.b" });
  await settled();

  assert.equal(port.sent.length, before);
  assert.equal(options.last.code, "unknown-rule");
});

test("settings changed on a page reach the frames at once", async () => {
  const { frame, page, pipe } = await background();
  const [port, options] = [await frame(), await page()];
  const settings = { ...SETTINGS, mode: "personal" };

  options.receive({ type: "set-settings", id: 1, settings: { mode: "personal" } });
  await settled();
  pipe().receive({ type: "settings-set", id: pipe().last.id, settings });
  await settled();

  assert.deepEqual(port.last, {
    type: "configuration",
    settings,
    preferences: USUAL,
    locked: [],
    paused: false,
    shortcut: SHORTCUT,
  });
});

test("a pause holds for its site, for all frames, and after a restart", async () => {
  const { frame, page, storage } = await background();
  const x = await frame(1);
  const facebook = await frame(2, "https://www.facebook.com/");

  (await page("popup")).receive({ type: "pause", id: 1, site: "X", paused: true });
  await settled();
  const later = await background({ kept: storage.content });

  assert.equal(x.last.paused, true);
  assert.equal(facebook.last.paused, false);
  assert.equal((await later.frame(3, "https://twitter.com/home")).sent[0].paused, true);
});

test("a page that asks hello gets what the host said last", async () => {
  const { page, pipe } = await background();
  const options = await page();

  options.receive({ type: "hello", id: 5, protocol: 1, extension: "1.0.0" });
  await settled();

  assert.deepEqual([options.last.type, options.last.id, options.last.host], ["hello", 5, "1.0.0"]);
  assert.equal(received(pipe(), "hello").length, 1);
});

/** @param {ReturnType<typeof fakePort>} page */
async function helloFor(page) {
  page.receive({ type: "hello", id: 5, protocol: 1, extension: "1.0.0" });
  await settled();
  return page.last;
}

test("what a host had to say is kept for a page to show, also by another host", async () => {
  const first = await background({
    answer: ({ type }) => (type === "hello" ? { ...HELLO, notice: "Rebuilt." } : null),
  });
  await first.frame();
  assert.equal(first.storage.content.notice, "Rebuilt.");

  const later = await background({ kept: first.storage.content });
  const options = await later.page();
  assert.equal((await helloFor(options)).notice, "Rebuilt.");
  assert.equal((await helloFor(options)).notice, "Rebuilt.");

  const next = await background({ kept: later.storage.content });
  assert.equal((await helloFor(await next.page())).notice, undefined);
});

test("a page that watches a tab sees its flags come and go", async () => {
  const { frame, page } = await background();
  const popup = await page("popup");
  popup.receive({ type: "watch-tab", tab: 1 });
  await settled();
  assert.equal(popup.last.site, null);

  const port = await frame(1);
  const flags = { info: 0, caution: 2, serious: 1 };
  port.receive({ type: "frame-state", flags, box: "flagged" });
  await settled();
  assert.deepEqual(popup.last, {
    ...{ type: "tab-state", tab: 1, site: "X", paused: false, flags, box: "flagged" },
  });

  port.lose();
  assert.equal(popup.last.site, null);
});

test("the shortcut reaches the frames of its tab only", async () => {
  const { frame, relay } = await background();
  const [here, elsewhere] = [await frame(1), await frame(2)];

  relay.openCard(1);

  assert.deepEqual(here.last, { type: "open-card" });
  assert.deepEqual(received(elsewhere, "open-card"), []);
});

test("the host is let go a while after the last page is gone, and not before", async () => {
  const { frame, starts, pipe } = await background();
  const first = await frame(1);

  first.lose();
  clock.tick(IDLE_MS - 1);
  const reloaded = await frame(1);
  clock.tick(IDLE_MS);
  assert.equal(pipe().open, true);
  reloaded.lose();
  clock.tick(IDLE_MS);

  assert.equal(pipe().open, false);
  assert.equal(starts.length, 1);
});
