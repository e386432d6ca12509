import { dateIn, isDue } from "../../background/review_date.js";
import { button, byId, element } from "../common/elements.js";
import { save } from "../common/saving.js";
import { dateWords, words } from "../common/words.js";

/** @import {KeptPreferences} from "../common/kept_preferences.js" */

/** What to look over, and the part of this page that helps with it. @type {[string, ...string[]][]} */
const ITEMS = [
  ["options_review_bio", "#bio", "options_review_bio_look"],
  ["options_review_audience"],
  ["options_review_posts"],
  ["options_review_recommended"],
  ["options_review_contacts"],
  ["options_review_policy", "#policy", "options_review_policy_look"],
  ["options_review_numbers", "#signposts", "options_review_numbers_look"],
];

/**
 * The periodic review. Its ticks are kept nowhere: all that is, is the day of the next one.
 *
 * @param {KeptPreferences} preferences
 */
export function offerReview(preferences) {
  const status = byId("review-status");
  byId("review-items").append(...ITEMS.map(itemView));
  const plan = async (/** @type {string} */ nextReview) => {
    const said = words(
      nextReview ? "options_review_planned" : "options_review_off",
      dateWords(nextReview),
    );
    await save(preferences, { nextReview }, status, said);
  };
  const never = button(words("options_review_never"), () => void plan(""));
  byId("review-buttons").append(
    button(words("options_review_in_90"), () => void plan(dateIn(90)), { class: "main" }),
    button(words("options_review_in_week"), () => void plan(dateIn(7))),
    never,
  );
  preferences.onChange(({ nextReview }) => {
    never.hidden = nextReview === "";
    byId("review-next").textContent = nextWords(nextReview);
  });
}

/** @param {[string, ...string[]]} item */
function itemView([key, place, look]) {
  const box = element("input", { type: "checkbox", autocomplete: "off" });
  const item = element("li", {}, element("label", {}, box, element("span", {}, words(key))));
  if (place) item.append(element("a", { href: place }, words(look)));
  return item;
}

/** @param {string} nextReview */
function nextWords(nextReview) {
  if (nextReview === "") return words("options_review_none");
  const key = isDue(nextReview) ? "options_review_due" : "options_review_next";
  return words(key, dateWords(nextReview));
}
