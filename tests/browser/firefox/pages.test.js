import { after, before } from "node:test";
import { PAGE_TESTS } from "../both/pages.js";
import { runTests } from "../both/run_tests.js";
import { ForethoughtFirefox } from "./driver/forethought_firefox.js";

/** @type {ForethoughtFirefox} */
let firefox;
before(async () => {
  firefox = await ForethoughtFirefox.open();
});
after(() => firefox.close());

runTests(PAGE_TESTS, () => firefox);
