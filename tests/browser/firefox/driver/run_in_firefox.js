import { after, before } from "node:test";
import { runTests } from "../../both/run_tests.js";
import { ForethoughtFirefox } from "./forethought_firefox.js";

/** @typedef {import("../../both/run_tests.js").Tests} Tests */

/** @param {Tests} tests that share one Firefox */
export function runInFirefox(tests) {
  /** @type {ForethoughtFirefox} */
  let firefox;
  before(async () => {
    firefox = await ForethoughtFirefox.open();
  });
  after(() => firefox.close());

  runTests(tests, () => firefox);
}
