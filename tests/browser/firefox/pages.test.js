import { PAGE_TESTS } from "../both/pages.js";
import { runInFirefox } from "./driver/run_in_firefox.js";

runInFirefox(PAGE_TESTS);
