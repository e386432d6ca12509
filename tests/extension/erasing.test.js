import assert from "node:assert/strict";
import { test } from "node:test";
import { USUAL } from "../../extension/background/preferences.js";
import { fakeBackground as background } from "./fake_background.js";
import { fakePort, settled } from "./fake_port.js";

const HELLO = { type: "hello", protocol: 1, host: "1.0.0", pack: "p", rules: 1, capabilities: [] };

/** @param {ReturnType<typeof fakePort>} port @param {string} type */
const received = (port, type) => port.sent.filter((message) => message.type === type);

test("erasing forgets the id and the pauses once the host has erased", async () => {
  const { page, pipe, storage } = await background({ kept: { paused: ["X"] } });
  const options = await page();

  options.receive({ type: "erase", id: 1 });
  await settled();
  assert.equal(storage.content.user, "u1");
  pipe().receive({ type: "erased", id: pipe().last.id });
  await settled();

  assert.notEqual(storage.content.user, "u1");
  assert.equal(storage.content.paused, undefined);
  assert.equal(received(options, "sites").at(-1).sites[0].paused, false);
  assert.deepEqual(received(options, "changed"), [{ type: "changed", what: "rules" }]);
  assert.equal(pipe().last.user, storage.content.user);
});

test("without a host only what is kept here is erased, and not the id that finds the rest", async () => {
  const kept = { paused: ["X"], preferences: { own: ["01632 960001"] } };
  const { page, pipe, storage } = await background({ kept, answers: [] });
  const options = await page();

  options.receive({ type: "erase", id: 1 });
  await settled();
  pipe().lose("Specified native messaging host not found.");
  await settled();

  assert.deepEqual(received(options, "erased-here"), [{ type: "erased-here", id: 1 }]);
  assert.deepEqual(storage.content, { user: "u1" });
  assert.deepEqual(options.last.preferences, USUAL);
  assert.equal(received(options, "sites").at(-1).sites[0].paused, false);
});

test("what the host keeps is erased once it is back and erasing is asked for again", async () => {
  const { page, pipe, storage } = await background({ answers: [] });
  const options = await page();
  pipe().lose("Specified native messaging host not found.");
  options.receive({ type: "erase", id: 1 });
  await settled();
  pipe().lose("Specified native messaging host not found.");
  await settled();

  options.receive({ type: "erase", id: 2 });
  await settled();
  pipe().receive({ ...HELLO, id: pipe().last.id });
  await settled();
  const { user, id } = received(pipe(), "erase")[0];
  pipe().receive({ type: "erased", id });
  await settled();

  assert.equal(user, "u1");
  assert.deepEqual(received(options, "erased"), [{ type: "erased", id: 2 }]);
  assert.notEqual(storage.content.user, "u1");
});

test("a host that cannot write its store is no reason to keep what stands here", async () => {
  const kept = { preferences: { own: ["01632 960001"] } };
  const { page, pipe, storage } = await background({ kept });
  const options = await page();

  options.receive({ type: "erase", id: 1 });
  await settled();
  pipe().receive({ type: "error", id: pipe().last.id, code: "store", message: "disk full" });
  await settled();

  assert.deepEqual(received(options, "erased-here"), [{ type: "erased-here", id: 1 }]);
  assert.deepEqual(storage.content, { user: "u1" });
});
