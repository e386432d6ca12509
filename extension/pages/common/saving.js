import { RequestError } from "./page_port.js";
import { showProgress } from "./progress.js";
import { words } from "./words.js";

/** @import {Preferences} from "../../frame_port" */
/** @import {KeptPreferences} from "./kept_preferences.js" */

/**
 * Keeps preferences, and says that it does where it takes long, and how it went.
 *
 * @param {KeptPreferences} preferences
 * @param {Partial<Preferences>} wanted
 * @param {HTMLElement} status A live region; its section is busy meanwhile.
 * @param {string} [saved] What to say when they are kept.
 * @returns {Promise<boolean>} Whether they are.
 */
export async function save(preferences, wanted, status, saved = words("options_kept")) {
  const keep = async () => {
    const refused = await preferences.keep(wanted);
    return refused.length === 0 ? null : words("options_not_kept");
  };
  const place = status.closest("section") ?? status;
  const fault = await showProgress(place, status, () => keep().catch(notKept));
  status.textContent = fault ?? saved;
  return fault === null;
}

/**
 * What is said of a choice that was refused, or of which nobody answered what became of it.
 *
 * @param {unknown} error
 * @param {string} [refused] What to say where it was refused.
 */
export function notKept(error, refused = words("options_not_kept")) {
  const isUncertain = error instanceof RequestError && error.isUncertain;
  return isUncertain ? words("options_kept_unknown") : withCause(refused, error);
}

/**
 * What is said of something that was not done, with what kept the host from saving it, where that did.
 *
 * @param {string} said
 * @param {unknown} error
 */
export function withCause(said, error) {
  const cause = causeOf(error);
  return cause === null ? said : `${said} ${words(cause)}`;
}

/** Whether the host could not save something. @param {unknown} error */
export function isOfStore(error) {
  return causeOf(error) !== null;
}

/** @param {unknown} error */
function causeOf(error) {
  return error instanceof RequestError ? storeCauseOf(error) : null;
}
