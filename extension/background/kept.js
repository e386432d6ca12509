import { NO_STANDING } from "./managed.js";
import { USUAL, quietWith, readPreferences } from "./preferences.js";
import { dateIn, isDue } from "./review_date.js";

/** @import {Preferences} from "../frame_port" */
/** @import {HelloReply} from "../protocol" */
/** @import {Standing} from "./managed.js" */

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
  #user = "";
  /** @type {Set<string>} */
  #paused = new Set();
  /** @type {string[]} */
  #added = [];
  /** @type {Preferences} */
  #preferences = USUAL;
  /** The change under way or done. @type {Promise<void>} */
  #changing = Promise.resolve();
  #standing = NO_STANDING;
  #notice = "";
  #isNoticeUnread = false;

  /** @param {Pick<chrome.storage.StorageArea, "get" | "set" | "remove" | "clear">} area */
  constructor(area) {
    this.#area = area;
  }

  /** Must be over before anything else is asked of it. */
  load() {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  get user() {
    return this.#user;
  }

  get preferences() {
    return this.#preferences;
  }

  get standing() {
    return this.#standing;
  }

  /** @param {Standing} standing */
  async setStanding(standing) {
    this.#standing = standing;
    await this.#area.set({ standing });
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
    if (isNew) await this.#area.remove(["notice"]);
    const notice = hello.notice ?? this.#notice;
    return notice ? { ...hello, notice } : hello;
  }

  /** @param {string} site */
  isPaused(site) {
    return this.#paused.has(site);
  }

  /**
   * @param {string} site
   * @param {boolean} paused
   */
  async setPaused(site, paused) {
    if (paused) this.#paused.add(site);
    else this.#paused.delete(site);
    await this.#area.set({ paused: [...this.#paused] });
  }

  get added() {
    return this.#added;
  }

  /** @param {string[]} added */
  async setAdded(added) {
    this.#added = added;
    await this.#area.set({ added });
  }

  /** @param {unknown} preferences Of which those that are valid are kept. */
  prefer(preferences) {
    return this.#change(() => preferences);
  }

  /**
   * One change at a time: where storage refuses one, what was kept before stays in force.
   *
   * @param {(before: Preferences) => unknown} wanted
   * @returns {Promise<void>} Rejects where it is not kept.
   */
  #change(wanted) {
    const changed = this.#changing.then(async () => {
      const before = this.#preferences;
      // In force at once: storage tells of a change before it says that it is made.
      this.#preferences = { ...before, ...readPreferences(wanted(before)) };
      try {
        await this.#area.set({ preferences: this.#preferences });
      } catch (error) {
        this.#preferences = before;
        throw error;
      }
    });
    this.#changing = changed.catch(() => {});
    return changed;
  }

  /**
   * @param {string} site
   * @param {string} rule
   * @param {boolean} quiet
   */
  setQuiet(site, rule, quiet) {
    return this.#change((before) => ({ quiet: quietWith(before.quiet, site, rule, quiet) }));
  }

  /** @param {string} rule That flagged what it should not, as the user says. */
  countWrong(rule) {
    return this.#change(({ wrong }) => ({ wrong: { ...wrong, [rule]: (wrong[rule] ?? 0) + 1 } }));
  }

  /** A reminder that the user set before, or put off, stays as it is while it is to come. */
  remindOfReview() {
    return this.#change(({ nextReview }) =>
      nextReview === "" || isDue(nextReview) ? { nextReview: dateIn(90) } : {},
    );
  }

  /** Forgets everything; the user has a new id from then on. */
  async erase() {
    await this.#area.clear();
    await this.#load();
  }

  /**
   * Forgets what stands here alone. The id stays, which finds the user's records in the host's store, and so
   * does what tells whose choices stand there.
   */
  async eraseHere() {
    await this.#area.remove(["paused", "added", "preferences"]);
    await this.#load();
  }

  async #load() {
    const names = ["user", "paused", "added", "preferences", "standing", "notice"];
    const kept = await this.#area.get(names);
    const { user, paused, added, notice } = kept;
    this.#preferences = { ...USUAL, ...readPreferences(kept.preferences) };
    this.#standing = { ...NO_STANDING, .../** @type {Partial<Standing>} */ (kept.standing) };
    this.#paused = new Set(Array.isArray(paused) ? paused : []);
    this.#added = Array.isArray(added) ? added : [];
    this.#notice = typeof notice === "string" ? notice : "";
    this.#isNoticeUnread = this.#notice !== "";
    this.#user = typeof user === "string" ? user : crypto.randomUUID();
    if (this.#user !== user) await this.#area.set({ user: this.#user });
  }
}
