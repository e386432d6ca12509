import { after, before } from "node:test";
import { CARD_TESTS } from "../both/cards.js";
import { runTests } from "../both/run_tests.js";
import { ForethoughtFirefox } from "./driver/forethought_firefox.js";

/** @type {ForethoughtFirefox} */
let firefox;
before(async () => {
  firefox = await ForethoughtFirefox.open();
});
after(() => firefox.close());

runTests(CARD_TESTS, () => firefox);
