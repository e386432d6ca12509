import { dateIn } from "../../background/review_date.js";
import { RadioGroup } from "../common/controls.js";
import { byId } from "../common/elements.js";
import { save } from "../common/saving.js";
import { dateWords, words } from "../common/words.js";

/** @import {KeptPreferences} from "../common/kept_preferences.js" */

/** Keys of words. */
const ANSWERS = {
  no: { name: "welcome_reminder_no", note: "welcome_reminder_no_note" },
  yes: { name: "welcome_reminder_yes", note: "welcome_reminder_yes_note" },
};

/**
 * Whether to be reminded to look over one's accounts: not unless the user says so.
 *
 * @param {KeptPreferences} preferences
 */
export function offerReminder(preferences) {
  const question = words("welcome_reminder_question");
  const answers = new RadioGroup("reminder", question, ANSWERS, (answer) => {
    const nextReview = answer === "yes" ? dateIn(90) : "";
    const key = answer === "yes" ? "options_review_planned" : "options_review_off";
    void save(
      preferences,
      { nextReview },
      byId("reminder-status"),
      words(key, dateWords(nextReview)),
    );
  });
  byId("reminder").append(answers.node);
  preferences.onChange(({ nextReview }) => answers.choose(nextReview === "" ? "no" : "yes"));
}
