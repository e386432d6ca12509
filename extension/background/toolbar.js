/** @import {HostState} from "../frame_port" */
/** @import {TabState} from "../page_port" */

/**
 * What a click on the icon shows besides the state of the page, as a key of _locales; null: nothing.
 *
 * @typedef {"toolbar_notice" | "toolbar_review" | null} Note
 */
/**
 * @typedef {{
 *   icon: "on" | "off",
 *   badge: string,
 *   colour: string,
 *   title: string,
 *   words: string[],
 * }} Face The title is a key of _locales, the words its substitutions.
 */

/** That there is something to read, where the badge has nothing more pressing to say. */
const NOTE_BADGE = "•";
const COLOURS = { serious: "#a3261c", caution: "#7a4b00", info: "#2b5a83", trouble: "#4a4a4a" };

/**
 * What the toolbar shows for a tab. No badge says that a text is fine: that is for its author to judge.
 *
 * @param {TabState} tab
 * @param {HostState} host
 * @returns {Face}
 */
export function faceOf(tab, host) {
  if (tab.site === null) return face("off", "extension_name");
  if (tab.paused) return face("off", "toolbar_paused", "", "trouble", tab.site);
  if (host === "connecting") return face("off", "toolbar_connecting");
  if (host === "starting") return face("off", "toolbar_starting", "…");
  if (host !== "ready") return face("off", "toolbar_no_host", "!", "trouble");
  const { serious, caution, info } = tab.flags;
  const count = serious + caution + info;
  if (count > 0) {
    const severity = serious ? "serious" : caution ? "caution" : "info";
    const title = count === 1 ? "toolbar_flag" : "toolbar_flags";
    return face("on", title, count > 9 ? "9+" : String(count), severity, String(count));
  }
  if (tab.box === "unreadable") return face("off", "toolbar_unreadable", "?", "trouble");
  return face("on", "toolbar_watching", "", "trouble", tab.site);
}

/**
 * @param {Face["icon"]} icon
 * @param {string} title
 * @param {string} badge
 * @param {keyof typeof COLOURS} colour
 * @param {string[]} words
 * @returns {Face}
 */
function face(icon, title, badge = "", colour = "trouble", ...words) {
  return { icon, badge, colour: COLOURS[colour], title, words };
}

/**
 * Shows a face on a tab. A tab that was closed meanwhile is no error.
 *
 * @param {number} tabId
 * @param {Face} face
 * @param {Note} note
 */
export async function paint(tabId, { icon, badge, colour, title, words }, note) {
  const text = badge || badgeOf(note);
  const path = { 16: `/icons/${icon}-16.png`, 32: `/icons/${icon}-32.png` };
  await Promise.allSettled([
    chrome.action.setIcon({ tabId, path }),
    chrome.action.setBadgeText({ tabId, text }),
    chrome.action.setBadgeBackgroundColor({ tabId, color: colour }),
    chrome.action.setBadgeTextColor({ tabId, color: "#ffffff" }),
    chrome.action.setTitle({ tabId, title: titleOf(title, words, note) }),
  ]);
}

/**
 * Shows on all tabs that have no face of their own whether there is something to read.
 *
 * @param {Note} note
 */
export async function paintAll(note) {
  await Promise.allSettled([
    chrome.action.setBadgeText({ text: badgeOf(note) }),
    chrome.action.setBadgeBackgroundColor({ color: COLOURS.trouble }),
    chrome.action.setBadgeTextColor({ color: "#ffffff" }),
    chrome.action.setTitle({ title: titleOf("extension_name", [], note) }),
  ]);
}

/** @param {Note} note */
function badgeOf(note) {
  return note ? NOTE_BADGE : "";
}

/**
 * @param {string} key
 * @param {string[]} words
 * @param {Note} note
 */
function titleOf(key, words, note) {
  const title = chrome.i18n.getMessage(key, words);
  return note ? `${title}\n${chrome.i18n.getMessage(note)}` : title;
}
