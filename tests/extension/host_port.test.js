import assert from "node:assert/strict";
import { test } from "node:test";
import { clock } from "./fake_clock.js";
import { fakeHost, SETTINGS } from "./fake_host.js";
import { settled } from "./fake_port.js";

test("a user who cannot be told of is no fault of the host's, which starts once they can", async () => {
  let isRefused = true;
  const host = fakeHost(async () => {
    if (isRefused) throw new Error("IO error");
    return { user: "u1", extension: "1.0.0" };
  });

  assert.equal(await host.port.open(), false);
  assert.deepEqual(host.port.state, {
    ...{ type: "host-state", state: "no-storage", detail: "Error: IO error" },
  });
  assert.equal(host.starts.length, 0);

  isRefused = false;
  const opened = host.port.open();
  await host.answerHello();
  assert.equal(await opened, true);
});

test("the first message introduces the extension, and the host is ready once it answers", async () => {
  const host = fakeHost();

  const opened = host.port.open();
  await host.answerHello();

  assert.equal(await opened, true);
  assert.deepEqual(host.pipe.sent, [
    { type: "hello", id: 1, protocol: 1, user: "u1", extension: "1.0.0" },
  ]);
  assert.deepEqual(host.states, ["connecting", "ready"]);
  assert.equal(host.port.hello?.rules, 412);
});

test("a request made while the host starts waits for it", async () => {
  const host = fakeHost();

  const answer = host.port.request(SETTINGS);
  await host.answerHello();
  assert.deepEqual(host.pipe.last, { ...SETTINGS, id: 2 });
  host.pipe.receive({ type: "settings", id: 2, settings: { region: "wales" } });

  assert.deepEqual(await answer, { type: "settings", id: 2, settings: { region: "wales" } });
});

test("answers find their requests in whatever order they come", async () => {
  const host = fakeHost();
  const first = host.port.request(SETTINGS);
  const second = host.port.request({ type: "rules", user: "u1" });
  await host.answerHello();

  host.pipe.receive({ type: "rules", id: 3, categories: [] });
  host.pipe.receive({ type: "settings", id: 2, settings: {} });

  assert.equal((await first).type, "settings");
  assert.equal((await second).type, "rules");
});

test("what waits is answered when the host dies, and the next request starts another", async () => {
  const host = fakeHost();
  const lost = host.port.request(SETTINGS);
  await host.answerHello();

  host.pipe.lose("Native host has exited.");

  assert.deepEqual(await lost, {
    ...{ type: "error", id: 2, code: "no-host", message: "no answer: died", ended: true },
  });
  assert.equal(host.port.state.detail, "Native host has exited.");
  const answer = host.port.request(SETTINGS);
  await host.answerHello();
  host.pipe.receive({ type: "settings", id: host.pipe.last.id, settings: {} });
  assert.equal((await answer).type, "settings");
  assert.equal(host.starts.length, 2);
});

for (const [error, state] of [
  ["Specified native messaging host not found.", "missing"],
  ["No such native application org.forethought.host", "missing"],
  ["An unexpected error occurred", "missing"],
  ["Access to the specified native messaging host is forbidden.", "forbidden"],
  ["Access to the native messaging host was disabled by the system administrator.", "blocked"],
  ["Native host has exited.", "died"],
  ["Error when communicating with the native messaging host.", "died"],
  ["tried to send a message of 1819043176 bytes, which exceeds the limit", "died"],
  [undefined, "died"],
]) {
  test(`a port that ends with "${error}" leaves the state "${state}"`, async () => {
    const host = fakeHost();
    const opened = host.port.open();
    await settled();

    host.pipe.lose(error);

    assert.equal(await opened, false);
    assert.equal(host.port.state.state, state);
  });
}

for (const [protocol, state] of /** @type {const} */ ([
  [0, "host-too-old"],
  [2, "extension-too-old"],
])) {
  test(`a host of protocol ${protocol} is let go as "${state}" and can still be asked who it is`, async () => {
    const host = fakeHost();
    const answer = host.port.request(SETTINGS);

    await host.answerHello(protocol);

    assert.equal((await answer).type, "error");
    assert.equal(host.port.state.state, state);
    assert.equal(host.pipe.open, false);
    assert.equal(host.port.hello?.host, "1.0.0");
  });
}

test("a host without rules checks nothing, and is not called ready", async () => {
  const host = fakeHost();
  const opened = host.port.open();

  await host.answerHello(1, 0);

  assert.equal(await opened, false);
  assert.equal(host.port.state.state, "no-rules");
});

test("a host that does not know hello is too old", async () => {
  const host = fakeHost();
  const opened = host.port.open();
  await settled();

  host.pipe.receive({ type: "error", id: 1, code: "unknown-type", message: "hello" });

  assert.equal(await opened, false);
  assert.equal(host.port.state.state, "host-too-old");
});

test("a first start that takes minutes is waited for, and told of meanwhile", async () => {
  const host = fakeHost();
  const answer = host.port.request(SETTINGS);
  await settled();

  clock.tick(30_000);
  assert.equal(host.port.state.state, "starting");
  clock.tick(330_000);
  await host.answerHello();
  host.pipe.receive({ type: "settings", id: host.pipe.last.id, settings: {} });

  assert.equal((await answer).type, "settings");
  assert.deepEqual(host.states, ["connecting", "starting", "ready"]);
  assert.equal(host.starts.length, 1);
});

test("a host that never answers hello is given up", async () => {
  const host = fakeHost();
  const opened = host.port.open();
  await settled();

  clock.tick(400_000);

  assert.equal(await opened, false);
  assert.equal(host.port.state.state, "died");
  assert.equal(host.port.state.detail, "no answer to hello");
  assert.equal(host.pipe.open, false);
});

test("a host that hangs is given up, and what it had is answered", async () => {
  const host = fakeHost();
  const lost = host.port.request(SETTINGS);
  await host.answerHello();
  clock.tick(20_000);
  const later = host.port.request(SETTINGS);

  clock.tick(20_000);

  const { message, ...told } = /** @type {any} */ (await lost);
  assert.deepEqual(told, { type: "error", id: 2, code: "no-host", ended: true });
  assert.equal((await later).type, "error");
  assert.deepEqual(host.states, ["connecting", "ready", "died"]);
  assert.equal(host.pipe.open, false);
});

test("a host that answers one thing after another is not one that hangs", async () => {
  const host = fakeHost();
  const answers = [host.port.request(SETTINGS), host.port.request(SETTINGS)];
  await host.answerHello();

  for (const id of [2, 3]) {
    clock.tick(35_000);
    host.pipe.receive({ type: "settings", id, settings: {} });
  }
  clock.tick(600_000);

  assert.deepEqual(
    (await Promise.all(answers)).map(({ type }) => type),
    ["settings", "settings"],
  );
  assert.equal(host.port.state.state, "ready");
});

test("what the host pushes goes on", async () => {
  const host = fakeHost();
  void host.port.open();
  await host.answerHello();

  host.pipe.receive({ type: "changed", what: "rules" });

  assert.deepEqual(host.changes, [{ type: "changed", what: "rules" }]);
});

test("what the host has to say at its start is heard once", async () => {
  const host = fakeHost();

  for (const _ of Array(2)) {
    void host.port.open();
    await host.answerHello(1, 412, "Rebuilt.");
    host.port.close();
  }

  assert.deepEqual(host.notices, ["Rebuilt."]);
});

test("a host that lost its store while it runs is asked what it has to say, and is ready anew", async () => {
  const host = fakeHost();
  void host.port.open();
  await host.answerHello();

  for (const _ of Array(2)) {
    host.pipe.receive({ type: "changed", what: "rules" });
    await host.answerHello(1, 412, "Your choices are lost.");
  }

  assert.equal(host.port.hello?.notice, "Your choices are lost.");
  assert.deepEqual(host.notices, ["Your choices are lost."]);
  assert.deepEqual(host.states, ["connecting", "ready", "ready"]);
});

test("a message that the browser will not carry is answered, and the port lives on", async () => {
  const host = fakeHost();
  void host.port.open();
  await host.answerHello();
  const post = host.pipe.postMessage;
  host.pipe.postMessage = () => {
    throw new Error("Message exceeded maximum allowed size of 64MiB.");
  };

  const answer = await host.port.request(SETTINGS);

  assert.match(/** @type {any} */ (answer).message, /64MiB/);
  clock.tick(600_000);
  host.pipe.postMessage = post;
  void host.port.request(SETTINGS);
  await settled();
  assert.equal(host.pipe.last.type, "settings");
});

test("a host that was let go starts again when it is needed", async () => {
  const host = fakeHost();
  void host.port.open();
  await host.answerHello();

  host.port.close();
  void host.port.request(SETTINGS);
  await settled();

  assert.equal(host.starts[0].open, false);
  assert.equal(host.starts.length, 2);
});
