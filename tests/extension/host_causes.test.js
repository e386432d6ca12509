import assert from "node:assert/strict";
import { test } from "node:test";
import { causesOf } from "../../extension/pages/options/host_causes.js";

/** @import {HostState} from "../../extension/frame_port" */

/** @type {[HostState, string | undefined, string[]][]} */
const CASES = [
  [
    "missing",
    "Specified native messaging host not found.",
    ["not_registered", "moved", "manifest", "confined"],
  ],
  [
    "missing",
    "No such native application org.forethought.host",
    ["not_registered", "manifest", "other_extension", "confined"],
  ],
  ["missing", "An unexpected error occurred", ["moved", "not_runnable"]],
  ["forbidden", "Access to the specified native messaging host is forbidden.", ["other_extension"]],
  [
    "blocked",
    "Access to the native messaging host was disabled by the system administrator.",
    ["policy"],
  ],
  ["died", "Error when communicating with the native messaging host.", ["not_runnable", "prints"]],
  ["died", "tried to send a message of 1819043176 bytes, which exceeds the limit", ["prints"]],
  ["died", "Native host has exited.", ["exits"]],
  ["died", undefined, ["exits"]],
  ["died", "no answer to hello", ["silent"]],
  ["no-rules", "rules: there are none", []],
  ["host-too-old", "protocol 0 of host 0.9.0", []],
  ["ready", undefined, []],
];

for (const [state, detail, causes] of CASES) {
  test(`a host that is ${state} with "${detail}" can have ${causes.length} causes`, () => {
    assert.deepEqual(
      causesOf({ state, detail }),
      causes.map((cause) => `options_cause_${cause}`),
    );
  });
}
