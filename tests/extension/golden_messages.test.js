import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fakeBackground } from "./fake_background.js";
import { settled } from "./fake_port.js";

const FOLDER = new URL("../protocol/", import.meta.url);

/** Exchanges that the extension can have: others test what it never sends. */
const EXCHANGES = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".json"))
  .map((name) => ({ name, ...JSON.parse(readFileSync(new URL(name, FOLDER), "utf8")) }))
  .filter(({ request }) => request?.type && request.user && Number.isInteger(request.id))
  .filter(({ request, reply }) => request.type !== "hello" && reply.code !== "unknown-type");

test("there are golden messages to read", () => {
  assert.ok(EXCHANGES.length > 30);
});

for (const { name, request, reply } of EXCHANGES) {
  test(`the relay carries ${name} there and back`, async () => {
    const { page, pipe } = await fakeBackground({
      kept: { user: request.user },
      answers: ["hello"],
    });
    const port = await page();
    const before = pipe().sent.length;
    const { user: _, ...written } = request;

    port.receive({ ...written, id: 77 });
    await settled();
    const carried = pipe().sent[before];
    pipe().receive({ ...reply, id: carried.id });
    await settled();

    assert.deepEqual(carried, { ...request, id: carried.id });
    assert.deepEqual(
      port.sent.filter((message) => message.id === 77),
      [{ ...reply, id: 77 }],
    );
  });
}
