/** @import {HostState} from "../../frame_port" */
/** @import {TabState} from "../../page_port" */

/** @typedef {{ what: string, note: string, word?: string }} PageWords Keys of _locales, and what fills them. */

/**
 * What the popup says of the page. Where the host is not well that is said below, and the page only
 * says that nothing is checked.
 *
 * @param {TabState} tab
 * @param {HostState} host
 * @returns {PageWords}
 */
export function pageWords({ site, paused, flags, box }, host) {
  if (site === null) return { what: "popup_elsewhere", note: "popup_elsewhere_note" };
  if (paused) return { what: "popup_paused", note: "popup_paused_note", word: site };
  if (host === "connecting") return { what: "popup_connecting", note: "popup_connecting_note" };
  if (host === "starting") return { what: "popup_connecting", note: "popup_unchecked_note" };
  if (host !== "ready") return { what: "popup_unchecked", note: "popup_unchecked_note" };
  const count = flags.info + flags.caution + flags.serious;
  if (count === 1) return { what: "popup_flag", note: "popup_flags_note" };
  if (count > 1) return { what: "popup_flags", note: "popup_flags_note", word: String(count) };
  if (box === "unreadable") return { what: "popup_unreadable", note: "popup_unreadable_note" };
  if (box === "checking") return { what: "popup_checking", note: "popup_checking_note" };
  if (box === "clear") return { what: "popup_clear", note: "popup_clear_note" };
  return { what: "popup_watching", note: "popup_watching_note", word: site };
}
