import { isNoHost } from "./host_port.js";
import { readPreferences } from "./preferences.js";

/** @import {FrameRequest, NoHostReply, Preferences} from "../frame_port" */
/** @import {CategoryState, HostReply, Region} from "../protocol" */
/** @import {HostPort} from "./host_port.js" */
/** @import {Kept} from "./kept.js" */

/**
 * What an organisation chose for its people, as managed_schema.json describes it. All of it are defaults
 * under the user's own choices, but for what is locked.
 *
 * @typedef {{ region?: Region, policy: string, rules: Record<string, boolean>, locked: string[] }} Choices
 */

/**
 * What must be remembered to keep a default below the user's choice, and to take it back.
 *
 * @typedef {object} Standing
 * @property {string[]} mine What the user chose: "region", ids of rules and categories.
 * @property {Record<string, boolean>} rules Those that stand otherwise than without the organisation.
 * @property {{ from: Region, to: Region } | null} region As `rules`.
 */

const REGIONS = /** @type {Region[]} */ ([
  "england",
  "scotland",
  "wales",
  "northern-ireland",
  "ireland",
]);

/** @type {Standing} */
export const NO_STANDING = { mine: [], rules: {}, region: null };

/**
 * The choices that a value of managed storage holds. What is not valid is left out: Firefox holds it to
 * no schema. So is a lock on what was not chosen.
 *
 * @param {Record<string, unknown>} value
 * @returns {Choices}
 */
export function readChoices(value) {
  const { policy = "" } = readPreferences({ policy: value.policy });
  const region = REGIONS.find((region) => region === value.region);
  const switches = Object.entries(value.rules ?? {});
  const rules = Object.fromEntries(switches.filter(([, on]) => typeof on === "boolean"));
  const isChosen = (/** @type {unknown} */ key) =>
    (key === "region" && region !== undefined) ||
    (key === "policy" && policy !== "") ||
    switchOf(rules, String(key)) !== undefined;
  const locked = Array.isArray(value.locked) ? value.locked.filter(isChosen) : [];
  return { region, policy, rules, locked };
}

/**
 * What is to be switched at the host, and what stands switched for the organisation afterwards.
 *
 * @param {CategoryState[]} categories As they stand.
 * @param {Choices} choices
 * @param {Standing} standing
 */
export function planRules(categories, choices, { mine, rules: standing }) {
  /** @type {{ rule: string, enabled: boolean }[]} */
  const changes = [];
  /** @type {Record<string, boolean>} */
  const rules = {};
  for (const { id: rule, enabled } of categories.flatMap((category) => category.rules)) {
    const own = standing[rule] === enabled ? !enabled : enabled;
    const isOpen = names(choices.locked, rule) || !names(mine, rule);
    const wanted = (isOpen ? switchOf(choices.rules, rule) : undefined) ?? own;
    if (wanted !== enabled) changes.push({ rule, enabled: wanted });
    if (wanted !== own) rules[rule] = wanted;
  }
  return { changes, rules };
}

/**
 * @param {Region} region As it stands.
 * @param {Choices} choices
 * @param {Standing} standing
 */
export function planRegion(region, choices, { mine, region: standing }) {
  const own = standing?.to === region ? standing.from : region;
  const isOpen = choices.locked.includes("region") || !mine.includes("region");
  const wanted = (isOpen ? choices.region : undefined) ?? own;
  return { wanted, region: wanted === own ? null : { from: own, to: wanted } };
}

/**
 * An organisation's choices, from the browser's managed storage. The host's store holds what is in force,
 * whoever chose it: what the organisation chose is written there by the usual requests, and taken back
 * when the choice goes. Nothing is told to the organisation.
 */
export class Managed {
  #area;
  #kept;
  #host;
  #choices = readChoices({});
  /** @type {Promise<void> | null} */
  #loading = null;
  /** @type {Promise<boolean>} */
  #applying = Promise.resolve(false);
  /** @type {Promise<unknown>} */
  #choosing = Promise.resolve();

  /**
   * @param {{
   *   area: Pick<chrome.storage.StorageArea, "get">,
   *   kept: Kept,
   *   host: Pick<HostPort, "request">,
   * }} parts
   */
  constructor({ area, kept, host }) {
    this.#area = area;
    this.#kept = kept;
    this.#host = host;
  }

  /** Must be over before anything else is asked of it. */
  load() {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  /** The choices may be others than before. */
  reload() {
    this.#loading = this.#load();
    return this.#loading;
  }

  /** What the user cannot change: "region", "policy", ids of rules and categories. */
  get locked() {
    return this.#choices.locked;
  }

  /**
   * @param {Preferences} own The user's.
   * @returns {Preferences}
   */
  preferencesOver(own) {
    const { policy, locked } = this.#choices;
    const isOwn = own.policy !== "" && !locked.includes("policy");
    return isOwn ? own : { ...own, policy };
  }

  /**
   * A request of the user's as the locks let it through.
   *
   * @param {FrameRequest} request
   * @returns {FrameRequest}
   */
  held(request) {
    const { region, rules, locked } = this.#choices;
    if (request.type === "set-rule" && names(locked, request.rule)) {
      return { ...request, enabled: switchOf(rules, request.rule) ?? request.enabled };
    }
    if (request.type !== "set-settings" || !locked.includes("region")) return request;
    return { ...request, settings: { ...request.settings, region } };
  }

  /**
   * The user chooses something: from now on it is theirs, unless the host does not grant it. One choice at a
   * time: an earlier one that is not granted would take back that a later one of the same thing is.
   *
   * @param {FrameRequest} request As it goes to the host.
   * @param {() => Promise<HostReply | NoHostReply>} ask
   * @returns {Promise<HostReply | NoHostReply>} Rejects where it is not kept, and the host is not asked: an
   *   organisation's default would stand above the choice after the next start.
   */
  choose(request, ask) {
    const key = keyOf(request);
    const isHeld = key === null || (request.type !== "set-category" && names(this.locked, key));
    if (isHeld) return ask();
    const answered = this.#choosing.then(() => this.#choose(key, ask));
    this.#choosing = answered.catch(() => {});
    return answered;
  }

  /**
   * @param {string} key
   * @param {() => Promise<HostReply | NoHostReply>} ask
   */
  async #choose(key, ask) {
    let before = NO_STANDING;
    await this.#kept.changeStanding((standing) => {
      before = standing;
      return standingWith(standing, key);
    });
    const reply = await ask();
    if (reply.type !== "error") return reply;
    await this.#kept.changeStanding((now) => standingAgain(now, before, key)).catch(() => {});
    return reply;
  }

  /**
   * Brings the host's store in line with the choices.
   *
   * @returns {Promise<boolean>} Whether anything changed there. Rejects where the browser does not keep what
   *   must be remembered: what is not done by then is for the next time.
   */
  apply() {
    const applied = this.#applying.then(() => this.#apply());
    this.#applying = applied.catch(() => false);
    return applied;
  }

  async #load() {
    // Firefox refuses where there is none.
    this.#choices = readChoices(await this.#area.get(null).catch(() => ({})));
  }

  async #apply() {
    const { standing } = this.#kept;
    const { region, rules } = this.#choices;
    const chosen = region ?? standing.region ?? [rules, standing.rules].find(hasAny);
    if (!chosen) return false;
    const switched = await this.#applyRules();
    const moved = await this.#applyRegion();
    return switched || moved;
  }

  async #applyRules() {
    const reply = await this.#host.request({ type: "rules", user: this.#kept.user });
    if (isNoHost(reply) || reply.type !== "rules") return false;
    const { user } = this.#kept;
    let changes = /** @type {ReturnType<typeof planRules>["changes"]} */ ([]);
    await this.#kept.changeStanding((standing) => {
      const plan = planRules(reply.categories, this.#choices, standing);
      changes = plan.changes;
      return { ...standing, rules: plan.rules };
    });
    for (const change of changes) await this.#host.request({ type: "set-rule", user, ...change });
    return changes.length > 0;
  }

  async #applyRegion() {
    const reply = await this.#host.request({ type: "settings", user: this.#kept.user });
    if (isNoHost(reply) || reply.type !== "settings") return false;
    const { user } = this.#kept;
    let settings = { region: reply.settings.region };
    await this.#kept.changeStanding((standing) => {
      const plan = planRegion(reply.settings.region, this.#choices, standing);
      settings = { region: plan.wanted };
      return { ...standing, region: plan.region };
    });
    if (settings.region === reply.settings.region) return false;
    await this.#host.request({ type: "set-settings", user, settings });
    return true;
  }
}

/**
 * What a request of the user's chooses.
 *
 * @param {FrameRequest} request
 * @returns {string | null}
 */
function keyOf(request) {
  if (request.type === "set-rule") return request.rule;
  if (request.type === "set-category") return request.category;
  return request.type === "set-settings" && request.settings.region ? "region" : null;
}

/**
 * @param {Standing} standing
 * @param {string} key What the user chose.
 * @returns {Standing}
 */
function standingWith({ mine, rules, region }, key) {
  return {
    mine: [...new Set([...mine, key])],
    rules: Object.fromEntries(Object.entries(rules).filter(([rule]) => !names([key], rule))),
    region: key === "region" ? null : region,
  };
}

/**
 * @param {Standing} now What else is in it stays: it may be newer.
 * @param {Standing} before
 * @param {string} key What the user did not choose after all.
 * @returns {Standing}
 */
function standingAgain({ mine, rules, region }, before, key) {
  const switches = Object.entries(before.rules).filter(([rule]) => names([key], rule));
  return {
    mine: before.mine.includes(key) ? mine : mine.filter((other) => other !== key),
    rules: { ...rules, ...Object.fromEntries(switches) },
    region: key === "region" ? before.region : region,
  };
}

/**
 * A rule's id begins with its category's.
 *
 * @param {string} rule Or a category, which is of its own.
 */
export function categoryOf(rule) {
  return rule.split(".", 1)[0];
}

/**
 * Whether a rule, or the category of it, is among these.
 *
 * @param {string[]} keys
 * @param {string} rule
 */
export function names(keys, rule) {
  return keys.includes(rule) || keys.includes(categoryOf(rule));
}

/**
 * @param {Record<string, boolean>} rules
 * @param {string} rule Or a category.
 * @returns {boolean | undefined}
 */
function switchOf(rules, rule) {
  return rules[rule] ?? rules[categoryOf(rule)];
}

/** @param {object} record */
function hasAny(record) {
  return Object.keys(record).length > 0;
}
