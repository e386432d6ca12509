import { categoryOf, names } from "../../background/managed.js";
import { quietWith } from "../../background/preferences.js";
import { button, byId, element, showItems } from "../common/elements.js";
import { save } from "../common/saving.js";
import { words } from "../common/words.js";

/** @import {CategoryState} from "../../protocol" */
/** @import {KeptPreferences} from "../common/kept_preferences.js" */
/** @import {PagePort} from "../common/page_port.js" */

/** Rules and whole categories that keep quiet on one site and speak on the others: the choice for each, and a list. */
export class QuietOnSites {
  #preferences;
  #list = byId("quiet-list");
  #status = byId("quiet-status");
  /** Names of the sites that the extension knows. @type {string[]} */
  #sites = [];
  /** What a rule or a category is called, by its id. @type {Map<string, string>} */
  #titles = new Map();

  /**
   * @param {PagePort} port
   * @param {KeptPreferences} preferences
   */
  constructor(port, preferences) {
    this.#preferences = preferences;
    port.on("sites", ({ sites }) => {
      this.#sites = sites.map(({ name }) => name);
      this.#draw();
    });
    preferences.onChange(() => this.#draw());
  }

  /** @param {CategoryState[]} categories All there are, for their titles and their rules'. */
  name(categories) {
    const all = categories.flatMap((category) => [category, ...category.rules]);
    this.#titles = new Map(all.map(({ id, title }) => [id, title]));
    this.#draw();
  }

  /**
   * The sites, each with whether a rule is quiet there; none for a rule that the organisation holds.
   *
   * @param {string} rule
   */
  choicesFor(rule) {
    if (names(this.#preferences.locked, rule)) return "";
    const legend = element("legend", {}, words("options_quiet_on"));
    return element("fieldset", { class: "quiet" }, legend, ...this.#boxes(rule));
  }

  /**
   * The same of a whole category, folded up; without those of its rules that the organisation holds.
   *
   * @param {CategoryState} category
   */
  choicesForAllOf({ id, title }) {
    if (names(this.#preferences.locked, id)) return "";
    const question = words("options_quiet_all", title);
    const choices = element("fieldset", { class: "quiet", "aria-label": question });
    choices.append(...this.#boxes(id));
    return element("details", {}, element("summary", {}, question), choices, this.#exceptOf(id));
  }

  /** @param {string} category */
  #exceptOf(category) {
    const holdsSome = this.#preferences.locked.some((key) => categoryOf(key) === category);
    return holdsSome ? element("small", {}, words("options_quiet_but_locked")) : "";
  }

  /** @param {string} id */
  #boxes(id) {
    return this.#sites.map((site) => {
      const box = element("input", { type: "checkbox", name: id, value: site });
      this.#show(box);
      box.addEventListener("change", () => void this.#set(site, id, box.checked));
      return element("label", {}, box, ` ${site}`);
    });
  }

  /**
   * Where its whole category is quiet, so is a rule.
   *
   * @param {HTMLInputElement} box
   */
  #show(box) {
    const { value: site, name: id } = box;
    box.disabled = this.#isQuietAsPart(site, id);
    box.checked = box.disabled || this.#isQuiet(site, id);
  }

  get #quiet() {
    return this.#preferences.current?.quiet ?? {};
  }

  /**
   * @param {string} site
   * @param {string} id
   */
  #isQuiet(site, id) {
    return this.#quiet[site]?.includes(id) ?? false;
  }

  /**
   * Whether a rule is quiet as its whole category is, whatever was chosen for it alone.
   *
   * @param {string} site
   * @param {string} id
   */
  #isQuietAsPart(site, id) {
    const category = categoryOf(id);
    return category !== id && this.#isQuiet(site, category);
  }

  #draw() {
    /** @type {NodeListOf<HTMLInputElement>} */
    const boxes = document.querySelectorAll("fieldset.quiet input");
    for (const box of boxes) this.#show(box);
    const items = Object.entries(this.#quiet).flatMap(([site, ids]) =>
      ids.filter((id) => this.#isListed(site, id)).map((id) => this.#view(site, id)),
    );
    showItems(this.#list, items, words("options_quiet_none"));
  }

  /**
   * Whether the user may let it speak, and is heard.
   *
   * @param {string} site
   * @param {string} id
   */
  #isListed(site, id) {
    return !names(this.#preferences.locked, id) && !this.#isQuietAsPart(site, id);
  }

  /** @param {string} id */
  #titleOf(id) {
    return this.#titles.get(id) ?? id;
  }

  /**
   * @param {string} site
   * @param {string} id
   */
  #view(site, id) {
    const title = this.#titleOf(id);
    const isCategory = categoryOf(id) === id;
    const name = isCategory ? words("options_all_of", title) : title;
    const text = element("div", {}, element("b", {}, name));
    text.append(element("small", {}, words("options_quiet_where", site)), this.#exceptOf(id));
    const speak = async () => {
      if (await this.#set(site, id, false)) this.#status.focus();
    };
    const again = button(words("options_quiet_end"), () => void speak(), {
      "aria-label": words("options_quiet_end_named", title, site),
    });
    return element("li", { class: "own" }, text, again);
  }

  /**
   * @param {string} site
   * @param {string} id
   * @param {boolean} quiet
   */
  async #set(site, id, quiet) {
    const said = quiet ? "options_quiet_set" : "options_quiet_ended";
    const wanted = { quiet: quietWith(this.#quiet, site, id, quiet) };
    const saying = words(said, this.#titleOf(id), site);
    const isKept = await save(this.#preferences, wanted, this.#status, saying);
    this.#draw();
    return isKept;
  }
}
