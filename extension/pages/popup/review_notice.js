import { dateIn, isDue } from "../../background/review_date.js";
import { button, byId, element } from "../common/elements.js";
import { save } from "../common/saving.js";
import { words } from "../common/words.js";

/** @import {KeptPreferences} from "../common/kept_preferences.js" */

/**
 * Says that it is time to look over one's accounts, once its day has come.
 *
 * @param {KeptPreferences} preferences
 */
export function showReview(preferences) {
  const plan = (/** @type {string} */ nextReview) =>
    void save(preferences, { nextReview }, byId("status"), "");
  preferences.onChange(({ nextReview }) => {
    if (!isDue(nextReview)) return byId("review").replaceChildren();
    byId("review").replaceChildren(
      element("p", { class: "what" }, words("popup_review")),
      element("div", { class: "buttons" }, ...choices(plan)),
    );
  });
}

/** @param {(nextReview: string) => void} plan */
function choices(plan) {
  return [
    button(words("popup_review_now"), () => void openReview()),
    button(words("popup_review_week"), () => plan(dateIn(7))),
    button(words("options_review_never"), () => plan("")),
  ];
}

async function openReview() {
  await chrome.tabs.create({ url: chrome.runtime.getURL("pages/options/options.html#review") });
  window.close();
}
