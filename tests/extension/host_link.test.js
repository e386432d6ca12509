import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { fakePort, settled } from "./fake_port.js";
import { loadContentScripts } from "./content_scripts.js";

loadContentScripts("host_link.js");

/** @type {ReturnType<typeof fakePort>[]} */
let ports;
/** What the link told. @type {unknown[]} */
let told;
/** @type {HostLink} */
let link;

const runtime = {
  id: /** @type {string | undefined} */ ("forethought"),
  /** @param {{ name: string }} opener */
  connect(opener) {
    if (runtime.id === undefined) throw new Error("Extension context invalidated.");
    const port = fakePort(opener);
    ports.push(port);
    return port;
  },
};
Object.assign(globalThis, { chrome: { runtime } });

beforeEach(() => {
  ports = [];
  told = [];
  runtime.id = "forethought";
  link = new HostLink({
    onMessage: (message) => told.push(message.type),
    onLost: () => told.push("lost"),
    onGone: () => told.push("gone"),
  });
});

const CHECK = { type: /** @type {const} */ ("check"), box: "b1", revision: 1, text: "one" };

test("the port opens when something is asked", () => {
  assert.equal(ports.length, 0);

  void link.request(CHECK);

  assert.equal(ports[0].name, "frame");
  assert.deepEqual(ports[0].last, { ...CHECK, id: 1 });
});

test("answers find their questions, in whatever order they come", async () => {
  const first = link.request(CHECK);
  const second = link.request({ type: "explain", rule: "a.b" });

  ports[0].receive({ type: "error", id: 2, code: "unknown-rule", message: "" });
  ports[0].receive({ type: "checked", id: 1, box: "b1", revision: 1, findings: [] });

  assert.equal((await first).type, "checked");
  assert.equal((await second).type, "error");
});

/**
 * Asks for a check, which the host ends over.
 *
 * @param {object} [change]
 */
async function endHostOver(change) {
  const answer = link.request({ ...CHECK, ...change });
  const { id } = ports[0].last;
  ports[0].receive({ type: "error", id, code: "no-host", message: "", ended: true });
  return answer;
}

test("a text over which the host ended twice is not sent again", async () => {
  await endHostOver();
  await endHostOver({ revision: 2 });

  const answer = await link.request({ ...CHECK, revision: 3 });

  assert.equal(answer.type, "error");
  assert.equal(ports[0].sent.length, 2);
});

test("another text is sent, however the host fared with the one before", async () => {
  await endHostOver();
  await endHostOver();

  void link.request({ ...CHECK, text: "one two" });
  void link.request({ type: "explain", rule: "a.b" });

  assert.equal(ports[0].sent.length, 4);
});

test("a text that the host did not have when it ended is sent again", async () => {
  for (let times = 1; times <= 3; times += 1) {
    const answer = link.request(CHECK);
    ports[0].receive({ type: "error", id: times, code: "no-host", message: "" });
    await answer;
  }

  assert.equal(ports[0].sent.length, 3);
});

test("a text that is checked in the end was none that ends the host", async () => {
  await endHostOver();
  const checked = link.request(CHECK);
  ports[0].receive({ type: "checked", id: 2, box: "b1", revision: 1, findings: [] });
  await checked;
  await endHostOver();

  void link.request(CHECK);

  assert.equal(ports[0].sent.length, 4);
});

test("what nobody asked is passed on", () => {
  link.open();

  ports[0].receive({ type: "host-state", state: "ready" });
  ports[0].receive({ type: "open-card" });

  assert.deepEqual(told, ["host-state", "open-card"]);
});

test("an answer to a question of nobody is nothing", () => {
  link.open();

  ports[0].receive({ type: "error", id: null, code: "bad-json", message: "" });
  ports[0].receive({ type: "error", id: 99, code: "bad-request", message: "" });

  assert.deepEqual(told, []);
});

test("a question whose port ends is answered without a host", async () => {
  const answer = link.request(CHECK);

  ports[0].lose();

  assert.deepEqual(await answer, {
    type: "error",
    id: 1,
    code: "no-host",
    message: "no answer: the port ended",
    ended: true,
  });
  assert.deepEqual(told, ["lost"]);
});

test("the port opens again when something is asked after its end", () => {
  link.open();
  ports[0].lose();
  assert.equal(ports.length, 1);

  void link.request(CHECK);

  assert.equal(ports.length, 2);
  assert.equal(ports[1].last.type, "check");
});

test("a question to a port that ended without a word goes through another", () => {
  link.open();
  ports[0].open = false;

  void link.request(CHECK);

  assert.equal(ports[1].last.type, "check");
});

test("a state is not worth opening a port for", () => {
  link.tell({ type: "frame-state", flags: { info: 0, caution: 0, serious: 0 }, box: "none" });

  assert.equal(ports.length, 0);
});

test("an extension that was reloaded is gone, and says so once", async () => {
  link.open();
  runtime.id = undefined;

  ports[0].lose();
  const answer = await link.request(CHECK);

  assert.equal(answer.type, "error");
  assert.equal(link.isGone, true);
  assert.deepEqual(told, ["lost", "gone"]);
});

test("an extension that was reloaded before it was asked is gone", async () => {
  runtime.id = undefined;

  const answer = await link.request(CHECK);
  await settled();

  assert.equal(answer.type, "error");
  assert.deepEqual(told, ["gone"]);
});

test("an extension that was reloaded is found to be gone though its port did not end", () => {
  link.open();
  link.probe();
  assert.equal(link.isGone, false);

  runtime.id = undefined;
  link.probe();

  assert.equal(link.isGone, true);
  assert.deepEqual(told, ["gone"]);
});
