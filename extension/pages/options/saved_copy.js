import { words } from "../common/words.js";

/** @import {Preferences} from "../../frame_port" */
/** @import {Asked, SitesMessage} from "../../page_port" */
/** @import {OwnRule, Settings} from "../../protocol" */
/** @import {KeptPreferences} from "../common/kept_preferences.js" */
/** @import {PagePort} from "../common/page_port.js" */

/**
 * A saved copy, for another computer: what the user chose and wrote here, by the names in protocol.d.ts
 * and frame_port.d.ts. Copies of before hold no preferences, no sites and no names of rules that are on.
 *
 * @typedef {{
 *   forethought: 1,
 *   settings: Settings,
 *   off: string[],
 *   on?: string[],
 *   rules: Required<OwnRule>[],
 *   preferences?: Preferences,
 *   paused?: string[],
 *   added?: string[],
 * }} SavedCopy `off`, `on`: the ids of the rules that are turned off, and of the others. `paused`: names of
 *   sites. `added`: hosts of sites that the user added.
 */

/**
 * What a copy is made of, and where it goes back to.
 *
 * @typedef {{
 *   port: Pick<PagePort, "request">,
 *   preferences: Pick<KeptPreferences, "current" | "keep">,
 *   sites: () => SitesMessage["sites"],
 * }} Everything
 */

/**
 * @typedef {{ name: string, error?: unknown }} Refused `name`: as the user gave it, words of the page, or an id.
 */

/** Keys of what the page calls each preference. @type {Record<keyof Preferences, string>} */
const PREFERENCE_WORDS = {
  leastSeverity: "options_level",
  pauseBeforePosting: "options_pause",
  quiet: "options_quiet",
  own: "options_contacts",
  signposts: "options_texts",
  policy: "options_policy",
  wrong: "options_wrong",
  nextReview: "options_review",
};

/**
 * @param {Everything} everything
 * @returns {Promise<SavedCopy>}
 */
export async function savedCopy({ port, preferences, sites }) {
  const { settings } = await port.request({ type: "settings" });
  const { rules } = await port.request({ type: "own-rules" });
  const states = await statesOf(port);
  const idsOf = (/** @type {boolean} */ on) =>
    states.flatMap(({ id, enabled }) => (enabled === on ? [id] : []));
  return {
    ...{ forethought: 1, settings, off: idsOf(false), on: idsOf(true), rules },
    preferences: preferences.current ?? undefined,
    paused: sites().flatMap(({ name, paused }) => (paused ? [name] : [])),
    added: sites().flatMap(({ name, added }) => (added ? [name] : [])),
  };
}

/**
 * Makes everything as it is in the copy; own rules that are not in it stay. Sites that the user added are
 * for the user to allow.
 *
 * @param {Everything} everything
 * @param {SavedCopy} copy
 * @returns {Promise<Refused[]>}
 */
export async function useCopy({ port, preferences, sites }, copy) {
  /** @type {Refused[]} */
  const refused = [];
  const attempt = async (/** @type {string} */ name, /** @type {Promise<unknown>} */ request) => {
    await request.catch((error) => refused.push({ name, error }));
  };
  await attempt(
    words("options_you"),
    port.request({ type: "set-settings", settings: copy.settings }),
  );
  for (const rule of copy.rules)
    await attempt(rule.title, port.request({ type: "put-rule", rule }));
  for (const { id, enabled } of await statesOf(port)) {
    const wanted = wantedBy(copy, id) ?? enabled;
    if (enabled === wanted) continue;
    await attempt(id, port.request({ type: "set-rule", rule: id, enabled: wanted }));
  }
  const others = copy.preferences ? await refusedOf(preferences, copy.preferences) : [];
  for (const pause of copy.paused ? pausesFor(sites(), copy.paused) : [])
    await attempt(pause.site, port.request(pause));
  const unknown = unknownSites(sites(), copy);
  return [...refused, ...[...others.map(preferenceWords), ...unknown].map((name) => ({ name }))];
}

/**
 * @param {SavedCopy} copy
 * @param {string} rule
 * @returns {boolean | undefined} undefined: the copy knows no such rule, as where it was made by an earlier
 *   version. It stays as it is: it may be one that waits to be asked for.
 */
function wantedBy({ off, on }, rule) {
  if (off.includes(rule)) return false;
  return on === undefined || on.includes(rule) ? true : undefined;
}

/**
 * @param {Pick<KeptPreferences, "keep">} kept
 * @param {Preferences} wanted
 * @returns {Promise<string[]>} Their names; all, where the browser kept none.
 */
function refusedOf(kept, wanted) {
  return kept.keep(wanted).catch(() => Object.keys(wanted));
}

/** @param {string} name Of a preference; a copy written by hand may hold any. */
function preferenceWords(name) {
  return Object.hasOwn(PREFERENCE_WORDS, name)
    ? words(PREFERENCE_WORDS[/** @type {keyof Preferences} */ (name)])
    : name;
}

/**
 * @param {SitesMessage["sites"]} sites
 * @param {string[]} wanted Names of those that are to be paused, and no others.
 * @returns {Asked<"pause">[]}
 */
function pausesFor(sites, wanted) {
  return sites
    .filter(({ name, paused }) => paused !== wanted.includes(name))
    .map(({ name, paused }) => ({ type: "pause", site: name, paused: !paused }));
}

/**
 * @param {SitesMessage["sites"]} sites
 * @param {SavedCopy} copy
 * @returns {string[]} What the copy pauses that is no site here, and is not for the user to allow.
 */
function unknownSites(sites, { paused = [], added = [] }) {
  return paused.filter(
    (name) => !added.includes(name) && !sites.some((site) => site.name === name),
  );
}

/** @param {Pick<PagePort, "request">} port */
async function statesOf(port) {
  const { categories } = await port.request({ type: "rules" });
  return categories.flatMap((category) => category.rules);
}
