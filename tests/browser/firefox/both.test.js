import { after, before } from "node:test";
import { CARD_TESTS } from "../both/cards.js";
import { PAGE_TESTS } from "../both/pages.js";
import { PANEL_TESTS } from "../both/panels.js";
import { PAUSE_TESTS } from "../both/pausing.js";
import { runTests } from "../both/run_tests.js";
import { ForethoughtFirefox } from "./driver/forethought_firefox.js";

/** @type {ForethoughtFirefox} */
let firefox;
before(async () => {
  firefox = await ForethoughtFirefox.open();
});
after(() => firefox.close());

for (const tests of [CARD_TESTS, PANEL_TESTS, PAUSE_TESTS, PAGE_TESTS])
  runTests(tests, () => firefox);
