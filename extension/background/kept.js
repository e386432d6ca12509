import { NO_STANDING } from "./managed.js";
import { USUAL, quietWith, readPreferences } from "./preferences.js";
import { dateIn, isDue } from "./review_date.js";

/** @import {Preferences} from "../frame_port" */
/** @import {HelloReply} from "../protocol" */
/** @import {Standing} from "./managed.js" */

/**
 * @typedef {object} Content
 * @property {string} user
 * @property {string[]} paused Names of sites.
 * @property {string[]} added Hosts.
 * @property {Preferences} preferences
 * @property {Standing} standing
 */

/**
 * All that the extension keeps between two starts of the browser: a random id, so that people who
 * share a computer account keep their own switches, the names of the sites where the user paused, the hosts
 * that the user added where all are allowed, preferences that concern the browser alone, how the user's
 * choices and the organisation's stand to each other, and what the host mended or lost until the user was
 * shown it.
 */
export class Kept {
  #area;
  /** @type {Promise<void> | null} */
  #loading = null;
  /** @type {Content} */
  #content = { user: "", paused: [], added: [], preferences: USUAL, standing: NO_STANDING };
  /** The change under way or done. @type {Promise<void>} */
  #changing = Promise.resolve();
  #notice = "";
  #isNoticeUnread = false;

  /** @param {Pick<chrome.storage.StorageArea, "get" | "set" | "remove" | "clear">} area */
  constructor(area) {
    this.#area = area;
  }

  /** Must be over before anything else is asked of it. What storage refused to tell is asked for again. */
  load() {
    this.#loading ??= this.#load().catch((error) => {
      this.#loading = null;
      throw error;
    });
    return this.#loading;
  }

  get user() {
    return this.#content.user;
  }

  get preferences() {
    return this.#content.preferences;
  }

  get standing() {
    return this.#content.standing;
  }

  /**
   * @param {(before: Standing) => Standing} wanted
   * @returns {Promise<void>} Rejects where it is not kept, as all changes do.
   */
  changeStanding(wanted) {
    return this.#change(({ standing }) => ({ standing: wanted(standing) }));
  }

  /** The host has something to say that no page has shown. */
  get isNoticeUnread() {
    return this.#isNoticeUnread;
  }

  /** @param {string} notice Words of the host's for the user: another host does not know them. */
  async keepNotice(notice) {
    this.#notice = notice;
    this.#isNoticeUnread = true;
    await this.#area.set({ notice });
  }

  /**
   * What a page is to show of the host, with what an earlier host had to say.
   *
   * @param {HelloReply} hello
   * @returns {Promise<HelloReply>}
   */
  async withNotice(hello) {
    const isNew = this.#isNoticeUnread;
    this.#isNoticeUnread = false;
    // What storage does not forget is shown once more after the next start.
    if (isNew) await this.#area.remove(["notice"]).catch(() => {});
    const notice = hello.notice ?? this.#notice;
    return notice ? { ...hello, notice } : hello;
  }

  /** @param {string} site */
  isPaused(site) {
    return this.#content.paused.includes(site);
  }

  /**
   * @param {string} site
   * @param {boolean} isPaused
   */
  setPaused(site, isPaused) {
    return this.#change(({ paused }) => {
      const others = paused.filter((other) => other !== site);
      return { paused: isPaused ? [...others, site] : others };
    });
  }

  get added() {
    return this.#content.added;
  }

  /** @param {(before: string[]) => string[]} wanted */
  changeAdded(wanted) {
    return this.#change(({ added }) => ({ added: wanted(added) }));
  }

  /** @param {unknown} preferences Of which those that are valid are kept. */
  prefer(preferences) {
    return this.#changePreferences(() => preferences);
  }

  /** @param {(before: Preferences) => unknown} wanted */
  #changePreferences(wanted) {
    return this.#change(({ preferences }) => ({
      preferences: { ...preferences, ...readPreferences(wanted(preferences)) },
    }));
  }

  /**
   * One change at a time: where storage refuses one, what was kept before stays in force.
   *
   * @param {(before: Content) => Partial<Content>} wanted
   */
  #change(wanted) {
    return this.#afterChanges(async () => {
      const before = this.#content;
      const changed = wanted(before);
      // In force at once: storage tells of a change before it says that it is made.
      this.#content = { ...before, ...changed };
      try {
        await this.#area.set(changed);
      } catch (error) {
        this.#content = before;
        throw error;
      }
    });
  }

  /**
   * @param {() => Promise<void>} act
   * @returns {Promise<void>}
   */
  #afterChanges(act) {
    const acted = this.#changing.then(act);
    this.#changing = acted.catch(() => {});
    return acted;
  }

  /**
   * @param {string} site
   * @param {string} rule
   * @param {boolean} quiet
   */
  setQuiet(site, rule, quiet) {
    return this.#changePreferences((before) => ({
      quiet: quietWith(before.quiet, site, rule, quiet),
    }));
  }

  /** @param {string} rule That flagged what it should not, as the user says. */
  countWrong(rule) {
    return this.#changePreferences(({ wrong }) => ({
      wrong: { ...wrong, [rule]: (wrong[rule] ?? 0) + 1 },
    }));
  }

  /** A reminder that the user set before, or put off, stays as it is while it is to come. */
  remindOfReview() {
    return this.#changePreferences(({ nextReview }) =>
      nextReview === "" || isDue(nextReview) ? { nextReview: dateIn(90) } : {},
    );
  }

  /** Forgets everything; the user has a new id from then on. */
  erase() {
    return this.#forget(
      () => this.#area.clear(),
      () => contentOf({}),
    );
  }

  /**
   * Forgets what stands here alone. The id stays, which finds the user's records in the host's store, and so
   * does what tells whose choices stand there.
   */
  eraseHere() {
    return this.#forget(
      () => this.#area.remove(["paused", "added", "preferences"]),
      ({ user, standing }) => contentOf({ user, standing }),
    );
  }

  /**
   * @param {() => Promise<void>} forget
   * @param {(before: Content) => Content} left What is in force once that is done.
   */
  #forget(forget, left) {
    return this.#afterChanges(async () => {
      await forget();
      this.#content = left(this.#content);
      this.#loading = null;
      // It is forgotten all the same, and asked for again before anything else is.
      await this.load().catch(() => {});
    });
  }

  async #load() {
    const names = ["user", "paused", "added", "preferences", "standing", "notice"];
    const kept = await this.#area.get(names);
    const { notice } = kept;
    const content = contentOf({ ...kept, user: kept.user ?? this.#content.user });
    if (content.user !== kept.user) await this.#area.set({ user: content.user });
    this.#content = content;
    this.#notice = typeof notice === "string" ? notice : "";
    this.#isNoticeUnread = this.#notice !== "";
  }
}

/**
 * @param {Record<string, unknown>} kept
 * @returns {Content} With an id for a user who has none.
 */
function contentOf({ user, paused, added, preferences, standing }) {
  return {
    user: typeof user === "string" && user !== "" ? user : crypto.randomUUID(),
    paused: Array.isArray(paused) ? paused : [],
    added: Array.isArray(added) ? added : [],
    preferences: { ...USUAL, ...readPreferences(preferences) },
    standing: { ...NO_STANDING, .../** @type {Partial<Standing>} */ (standing) },
  };
}
