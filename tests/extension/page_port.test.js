import assert from "node:assert/strict";
import { test } from "node:test";
import { PagePort, RequestError } from "../../extension/pages/common/page_port.js";
import { fakePort } from "./fake_port.js";

function pagePort() {
  /** @type {ReturnType<typeof fakePort>[]} */
  const opened = [];
  const port = new PagePort(() => opened[opened.push(fakePort()) - 1]);
  return { port, opened };
}

test("an answer comes to the one who asked, a refusal as an error with its code", async () => {
  const { port, opened } = pagePort();
  const rules = port.request({ type: "rules" });
  const rule = port.request({ type: "set-rule", rule: "a.b", enabled: true });
  const [first, second] = opened[0].sent;

  opened[0].receive({ type: "error", id: second.id, code: "unknown-rule", message: "a.b" });
  opened[0].receive({ type: "rules", id: first.id, categories: [] });

  assert.deepEqual((await rules).categories, []);
  await assert.rejects(rule, (error) => {
    return error instanceof RequestError && error.code === "unknown-rule";
  });
});

test("a request over which the host ended may be done, and one that no host was sent is not", async () => {
  const { port, opened } = pagePort();
  const sent = port.request({ type: "set-rule", rule: "a.b", enabled: true });
  const unsent = port.request({ type: "set-rule", rule: "a.c", enabled: true });
  const failure = { type: "error", code: "no-host", message: "no answer: died" };

  opened[0].receive({ ...failure, id: opened[0].sent[0].id, ended: true });
  opened[0].receive({ ...failure, id: opened[0].sent[1].id });

  await assert.rejects(sent, { isUncertain: true });
  await assert.rejects(unsent, { isUncertain: false });
});

test("what is pushed reaches all who listen for it", () => {
  const { port, opened } = pagePort();
  /** @type {string[]} */
  const heard = [];
  port.on("changed", ({ what }) => heard.push(`one: ${what}`));
  port.on("changed", ({ what }) => heard.push(`two: ${what}`));
  port.open();

  opened[0].receive({ type: "changed", what: "rules" });
  opened[0].receive({ type: "host-state", state: "ready" });

  assert.deepEqual(heard, ["one: rules", "two: rules"]);
});

test("when the background stops, what waits fails and the next request opens another port", async () => {
  const { port, opened } = pagePort();
  const lost = port.request({ type: "rules" });

  opened[0].lose();
  const again = port.request({ type: "rules" });
  opened[1].receive({ type: "rules", id: opened[1].last.id, categories: [] });

  await assert.rejects(lost, (error) => error instanceof RequestError && error.isUncertain);
  assert.equal((await again).type, "rules");
});
