import { CARD_TESTS } from "../both/cards.js";
import { runInFirefox } from "./driver/run_in_firefox.js";

runInFirefox(CARD_TESTS);
