import { isDue } from "./review_date.js";

/** @import {OwnSignpost, Preferences} from "../frame_port" */
/** @import {Severity} from "../protocol" */

const SEVERITIES = /** @type {Severity[]} */ (["info", "caution", "serious"]);
/** In UTF-16 code units, of any text that is kept. */
const LONGEST_TEXT = 2000;
/** Of a list that is kept. */
const MOST_ENTRIES = 500;

/** @type {Preferences} */
export const USUAL = {
  leastSeverity: "info",
  pauseBeforePosting: true,
  quiet: {},
  own: [],
  signposts: [],
  policy: "",
  wrong: {},
  nextReview: "",
};

/**
 * What each preference must look like. Anything else is left out: it may come from a file that somebody
 * wrote by hand, or from a version to come.
 *
 * @type {{ [Key in keyof Preferences]: (value: unknown) => Preferences[Key] | undefined }}
 */
const READERS = {
  leastSeverity: (value) => SEVERITIES.find((severity) => severity === value),
  pauseBeforePosting: (value) => (typeof value === "boolean" ? value : undefined),
  quiet: readQuiet,
  own: readTexts,
  signposts: readSignposts,
  policy: (value) => (value === "" || isWebAddress(value) ? String(value) : undefined),
  wrong: readCounts,
  nextReview: (value) => (value === "" || isDate(value) ? String(value) : undefined),
};

/**
 * The preferences that a value holds.
 *
 * @param {unknown} value
 * @returns {Partial<Preferences>}
 */
export function readPreferences(value) {
  if (typeof value !== "object" || value === null) return {};
  const entries = Object.entries(READERS)
    .map(([key, read]) => [key, read(/** @type {Record<string, unknown>} */ (value)[key])])
    .filter(([, preference]) => preference !== undefined);
  return Object.fromEntries(entries);
}

/**
 * What keeps quiet, once a rule or a category more does on a site, or one fewer.
 *
 * @param {Preferences["quiet"]} before
 * @param {string} site
 * @param {string} id
 * @param {boolean} isQuiet
 */
export function quietWith(before, site, id, isQuiet) {
  const others = (before[site] ?? []).filter((other) => other !== id);
  return { ...before, [site]: isQuiet ? [...others, id] : others };
}

/**
 * @param {Preferences} preferences
 * @returns {Preferences} As a frame hears of them: of a reminder only while it is to come.
 */
export function forFrame(preferences) {
  return isDue(preferences.nextReview) ? { ...preferences, nextReview: "" } : preferences;
}

/**
 * @param {unknown} value
 * @returns {[string, any][] | undefined} The members of an object.
 */
function readEntries(value) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return Object.entries(value);
}

/** @param {unknown} value */
function isText(value) {
  return typeof value === "string" && value !== "" && value.length <= LONGEST_TEXT;
}

/**
 * @param {unknown} value
 * @returns {string[] | undefined}
 */
function readTexts(value) {
  return Array.isArray(value) ? value.filter(isText).slice(0, MOST_ENTRIES) : undefined;
}

/**
 * @param {unknown} value
 * @returns {Record<string, string[]> | undefined}
 */
function readQuiet(value) {
  const sites = readEntries(value)?.slice(0, MOST_ENTRIES);
  return sites && Object.fromEntries(sites.map(([site, rules]) => [site, readTexts(rules) ?? []]));
}

/**
 * @param {unknown} value
 * @returns {Record<string, number> | undefined}
 */
function readCounts(value) {
  const counts = readEntries(value)?.filter(([, count]) => Number.isSafeInteger(count));
  return counts && Object.fromEntries(counts.slice(0, MOST_ENTRIES));
}

/**
 * @param {unknown} value
 * @returns {OwnSignpost[] | undefined}
 */
function readSignposts(value) {
  if (!Array.isArray(value)) return undefined;
  return value
    .filter((one) => isText(one?.id) && isText(one.title) && isText(one.text))
    .slice(0, MOST_ENTRIES)
    .map(({ id, title, text }) => ({ id, title, text }));
}

/** @param {unknown} value */
export function isWebAddress(value) {
  return isText(value) && /^https:\/\//.test(String(value)) && URL.canParse(String(value));
}

/** @param {unknown} value */
function isDate(value) {
  return /^\d{4}-\d\d-\d\d$/.test(String(value)) && !Number.isNaN(Date.parse(String(value)));
}
