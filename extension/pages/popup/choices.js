import { choice, field } from "../common/controls.js";
import { byId } from "../common/elements.js";
import { LEVELS } from "../common/levels.js";
import { save } from "../common/saving.js";
import { words } from "../common/words.js";

/** @import {Severity} from "../../protocol" */
/** @import {KeptPreferences} from "../common/kept_preferences.js" */

/**
 * How much is shown, and the link to the organisation's policy.
 *
 * @param {KeptPreferences} preferences
 */
export function showChoices(preferences) {
  const names = Object.entries(LEVELS).map(([value, { name }]) => [value, name]);
  const level = choice(Object.fromEntries(names));
  const policy = /** @type {HTMLAnchorElement} */ (byId("policy"));
  const draw = () => {
    if (!preferences.current) return;
    level.value = preferences.current.leastSeverity;
    policy.hidden = preferences.current.policy === "";
    policy.href = preferences.current.policy;
  };
  level.addEventListener("change", () => {
    const leastSeverity = /** @type {Severity} */ (level.value);
    void save(preferences, { leastSeverity }, byId("status"), "");
  });
  byId("level").append(field(words("options_level"), level));
  preferences.onChange(draw);
}
