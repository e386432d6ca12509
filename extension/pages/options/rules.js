import { names } from "../../background/managed.js";
import { byId } from "../common/elements.js";
import { showProgress } from "../common/progress.js";
import { notKept } from "../common/saving.js";
import { words } from "../common/words.js";
import { ruleDetails } from "./rule_details.js";
import { search } from "./rule_search.js";
import { CategoryView } from "./rule_view.js";

/** @import {CategoryState, RuleState} from "../../protocol" */
/** @import {PagePort} from "../common/page_port.js" */
/** @import {QuietOnSites} from "./quiet_on_sites.js" */
/** @import {WrongCounts} from "./wrong_counts.js" */

/** All rules by category, with their switches and a search. */
export class RuleList {
  #port;
  #own;
  #place = byId("categories");
  #status = byId("rules-status");
  #query = /** @type {HTMLInputElement} */ (byId("rules-search"));
  /** @type {CategoryState[]} */
  #categories = [];
  /** Ids of the categories that the user opened. @type {Set<string>} */
  #open = new Set();
  /** Ids of rules and categories that the user's organisation holds. @type {string[]} */
  #locked = [];

  /**
   * @param {PagePort} port
   * @param {{ quiet: QuietOnSites, wrong: WrongCounts }} own What the user says of a rule.
   */
  constructor(port, own) {
    this.#port = port;
    this.#own = own;
    this.#query.addEventListener("input", () => this.#draw());
    port.on("host-state", ({ state }) => {
      if (state === "ready") void this.load();
      else this.#setUsable(false);
    });
    port.on("changed", () => void this.load());
    port.on("welcome", ({ locked }) => this.#lock(locked));
    port.on("configuration", ({ locked }) => this.#lock(locked));
  }

  /** Asks for the rules anew, and keeps what is searched for. Where they are the same, what is open stays so. */
  async load() {
    try {
      const ask = () => this.#port.request({ type: "rules" });
      const { categories } = await showProgress(this.#place, this.#status, ask);
      const isNews = JSON.stringify(categories) !== JSON.stringify(this.#categories);
      this.#setUsable(true);
      if (!isNews) return this.#tellCount();
      this.#categories = categories;
      this.#own.quiet.name(categories);
      this.#draw();
    } catch {
      this.#setUsable(false);
    }
  }

  /** @param {string[]} locked */
  #lock(locked) {
    const isNews = locked.join() !== this.#locked.join();
    this.#locked = locked;
    if (isNews) this.#draw();
  }

  /** @param {boolean} usable */
  #setUsable(usable) {
    this.#place.inert = !usable;
    this.#query.disabled = !usable;
    if (!usable) this.#status.textContent = words("options_need_host");
  }

  #draw() {
    const isSearching = this.#searched !== "";
    const views = this.#found.map((category) => this.#view(category, isSearching));
    this.#place.replaceChildren(...views.map((view) => view.node));
    this.#tellCount();
  }

  #tellCount() {
    const count = this.#found.reduce((sum, { rules }) => sum + rules.length, 0);
    this.#status.textContent = this.#searched === "" ? "" : foundWords(count);
  }

  get #searched() {
    return this.#query.value.trim();
  }

  get #found() {
    return search(this.#categories, this.#searched);
  }

  /**
   * @param {CategoryState} found
   * @param {boolean} searching Then what was found is open.
   */
  #view(found, searching) {
    const { id } = found;
    const category = this.#categories.find((category) => category.id === id) ?? found;
    const open = searching || this.#open.has(id);
    const view = new CategoryView(category, found.rules, open, {
      detailsOf: (rule) => ruleDetails(rule, this.#port, this.#own),
      sitesOf: () => this.#own.quiet.choicesForAllOf(category),
      isHeld: this.#locked.includes(id),
      onOpen: (open) => void (open ? this.#open.add(id) : this.#open.delete(id)),
      onSwitch: (enabled) => void this.#switchCategory(category, enabled, view),
      isLocked: (rule) => names(this.#locked, rule.id),
      onSwitchRule: (rule, enabled) => void this.#switchRule(rule, enabled, view),
    });
    return view;
  }

  /**
   * @param {CategoryState} category
   * @param {boolean} enabled
   * @param {CategoryView} view
   */
  async #switchCategory(category, enabled, view) {
    await this.#try(async () => {
      await this.#port.request({ type: "set-category", category: category.id, enabled });
      for (const rule of category.rules) rule.enabled = enabled;
      return enabled ? "options_category_on" : "options_category_off";
    }, category.title);
    view.update();
  }

  /**
   * @param {RuleState} rule
   * @param {boolean} enabled
   * @param {CategoryView} view
   */
  async #switchRule(rule, enabled, view) {
    await this.#try(async () => {
      const reply = await this.#port.request({ type: "set-rule", rule: rule.id, enabled });
      rule.enabled = reply.enabled;
      return reply.enabled ? "options_rule_on" : "options_rule_off";
    }, rule.title);
    view.update();
  }

  /**
   * @param {() => Promise<string>} change Gives the key of what to say when it is done.
   * @param {string} title
   */
  async #try(change, title) {
    try {
      const said = await showProgress(this.#place, this.#status, change);
      this.#status.textContent = words(said, title);
    } catch (error) {
      this.#status.textContent = notKept(error, words("options_not_switched", title));
    }
  }
}

/** @param {number} count */
function foundWords(count) {
  if (count === 0) return words("options_found_none");
  return count === 1 ? words("options_found_one") : words("options_found", count);
}
