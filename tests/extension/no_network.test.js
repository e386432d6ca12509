import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const EXTENSION = new URL("../../extension/", import.meta.url);

/** What sends something to another computer, or has the browser get something from one. */
const REQUESTS =
  /\b(fetch|XMLHttpRequest|WebSocket|WebTransport|EventSource|sendBeacon|RTCPeerConnection|importScripts|new Image|import)\b\s*\(|\.(src|srcset|action|ping)\s*=[^=]/;

const scripts = readdirSync(EXTENSION, { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".js"),
);

test("no script of the extension asks a server for anything", () => {
  assert.ok(scripts.length > 50);
  for (const script of scripts) {
    const source = readFileSync(new URL(script, EXTENSION), "utf8");

    assert.equal(REQUESTS.exec(source)?.[0], undefined, script);
  }
});
