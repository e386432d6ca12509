import { words } from "./words.js";

/** @import {Preferences} from "../../frame_port" */
/** @import {KeptPreferences} from "./kept_preferences.js" */

/**
 * Keeps preferences, and says how that went.
 *
 * @param {KeptPreferences} preferences
 * @param {Partial<Preferences>} wanted
 * @param {HTMLElement} status A live region.
 * @param {string} [saved] What to say when they are kept.
 * @returns {Promise<boolean>} Whether they are.
 */
export async function save(preferences, wanted, status, saved = words("options_kept")) {
  const refused = await preferences.keep(wanted).catch(() => Object.keys(wanted));
  status.textContent = refused.length === 0 ? saved : words("options_not_kept");
  return refused.length === 0;
}
