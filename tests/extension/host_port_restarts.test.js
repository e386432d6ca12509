import assert from "node:assert/strict";
import { test } from "node:test";
import { waitAfter } from "../../extension/background/host_port.js";
import { clock } from "./fake_clock.js";
import { fakeHost, SETTINGS } from "./fake_host.js";
import { settled } from "./fake_port.js";

async function hostThatFailedTwice() {
  const host = fakeHost();
  for (const _ of Array(2)) {
    void host.port.request(SETTINGS);
    await settled();
    host.pipe.lose("Native host has exited.");
  }
  return host;
}

test("a host that keeps failing is left alone for longer and longer", async () => {
  const host = fakeHost();
  const startsAt = [];
  for (let time = 0; time < 20_000; time += 250) {
    const before = host.starts.length;
    void host.port.request(SETTINGS);
    await settled();
    if (host.starts.length > before) {
      startsAt.push(time);
      host.pipe.lose("Specified native messaging host not found.");
    }
    clock.tick(250);
  }

  assert.deepEqual(startsAt, [0, 250, 1250, 3250, 7250, 15250]);
  assert.equal(waitAfter(50), 60_000);
  assert.deepEqual([...new Set(host.states)], ["connecting", "missing"]);
});

test("what was asked of a host that is left alone starts it once the wait is over, and no other time", async () => {
  const host = await hostThatFailedTwice();
  assert.equal((await host.port.request(SETTINGS)).type, "error");
  assert.equal((await host.port.request(SETTINGS)).type, "error");

  clock.tick(waitAfter(2));
  await host.answerHello();
  assert.equal(host.starts.length, 3);
  assert.equal(host.port.state.state, "ready");
  host.pipe.lose("Native host has exited.");
  clock.tick(waitAfter(50));
  await settled();

  assert.equal(host.starts.length, 3);
});

test("a host that was let go does not start for what was asked before", async () => {
  const host = await hostThatFailedTwice();
  await host.port.request(SETTINGS);

  host.port.close();
  clock.tick(waitAfter(50));
  await settled();

  assert.equal(host.starts.length, 2);
});

test("a time of day that is set back keeps no host away", async (t) => {
  const host = fakeHost();
  const failed = host.port.retry();
  await settled();
  host.pipe.lose("Specified native messaging host not found.");
  await failed;

  t.mock.method(Date, "now", () => -86_400_000);
  clock.tick(waitAfter(1));
  void host.port.request(SETTINGS);
  await settled();

  assert.equal(host.starts.length, 2);
});

test("a host that greets and dies at each check is left alone too", async () => {
  const host = fakeHost();
  for (const _ of Array(8)) {
    void host.port.request(SETTINGS);
    await settled();
    if (!host.pipe.open) continue;
    await host.answerHello();
    host.pipe.lose();
  }

  assert.equal(host.starts.length, 2);
});

test("a host that answers one box and dies of another's text is left alone too", async () => {
  const host = fakeHost();
  for (let time = 0; time < 10_000; time += 250) {
    const before = host.starts.length;
    void host.port.request(SETTINGS);
    await settled();
    if (host.starts.length > before) {
      await host.answerHello();
      host.pipe.receive({ type: "settings", id: host.pipe.last.id, settings: {} });
      void host.port.request({ type: "check", user: "u1", box: "b2", revision: 1, text: "fatal" });
      await settled();
      host.pipe.lose("Native host has exited.");
    }
    clock.tick(250);
  }

  assert.equal(host.starts.length, 5);
});

test("a host that ends after a minute is not one that keeps failing", async () => {
  const host = fakeHost();
  for (const _ of Array(4)) {
    void host.port.request(SETTINGS);
    await host.answerHello();
    clock.tick(30_000);
    host.pipe.receive({ type: "settings", id: host.pipe.last.id, settings: {} });
    clock.tick(30_000);
    host.pipe.lose("Native host has exited.");
  }

  assert.equal(host.starts.length, 4);
});

test("asking to try again does not wait", async () => {
  const host = fakeHost();
  for (const _ of Array(5)) {
    const opened = host.port.retry();
    await settled();
    host.pipe.lose("No such native application org.forethought.host");
    assert.equal(await opened, false);
  }

  assert.equal(host.starts.length, 5);
  assert.equal(host.port.state.state, "missing");
});
