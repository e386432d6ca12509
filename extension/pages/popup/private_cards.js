import { element } from "../common/elements.js";
import { words } from "../common/words.js";

/**
 * Shows, folded up, what somebody may need who writes nothing at all: it is already posted, or there is a
 * concern to raise.
 *
 * @param {HTMLElement} place
 */
export function showPrivateCards(place) {
  for (const check of CHECKS.filter(({ isForPopup }) => isForPopup)) {
    const title = element("summary", {}, words(check.title));
    place.append(element("details", {}, title, checkList(check)));
  }
}
