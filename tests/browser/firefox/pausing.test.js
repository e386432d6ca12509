import { PAUSE_TESTS } from "../both/pausing.js";
import { runInFirefox } from "./driver/run_in_firefox.js";

runInFirefox(PAUSE_TESTS);
