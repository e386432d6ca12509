import { names } from "../../background/managed.js";
import { quietWith } from "../../background/preferences.js";
import { button, byId, element, showItems } from "../common/elements.js";
import { save } from "../common/saving.js";
import { words } from "../common/words.js";

/** @import {RuleState} from "../../protocol" */
/** @import {KeptPreferences} from "../common/kept_preferences.js" */
/** @import {PagePort} from "../common/page_port.js" */

/** Rules that keep quiet on one site and speak on the others: the choice for each, and all of them. */
export class QuietRules {
  #preferences;
  #list = byId("quiet-list");
  #status = byId("quiet-status");
  /** Names of the sites that the extension knows. @type {string[]} */
  #sites = [];
  /** Titles by rule. @type {Map<string, string>} */
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

  /** @param {RuleState[]} rules All there are, for their titles. */
  name(rules) {
    this.#titles = new Map(rules.map(({ id, title }) => [id, title]));
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
    const choices = element("fieldset", { class: "quiet" }, legend);
    for (const site of this.#sites) {
      const box = element("input", { type: "checkbox", name: rule, value: site });
      box.checked = this.#isQuiet(site, rule);
      box.addEventListener("change", () => void this.#set(site, rule, box.checked));
      choices.append(element("label", {}, box, ` ${site}`));
    }
    return choices;
  }

  get #quiet() {
    return this.#preferences.current?.quiet ?? {};
  }

  /**
   * @param {string} site
   * @param {string} rule
   */
  #isQuiet(site, rule) {
    return this.#quiet[site]?.includes(rule) ?? false;
  }

  #draw() {
    /** @type {NodeListOf<HTMLInputElement>} */
    const boxes = document.querySelectorAll("fieldset.quiet input");
    for (const box of boxes) box.checked = this.#isQuiet(box.value, box.name);
    const { locked } = this.#preferences;
    const items = Object.entries(this.#quiet).flatMap(([site, rules]) =>
      rules.filter((rule) => !names(locked, rule)).map((rule) => this.#view(site, rule)),
    );
    showItems(this.#list, items, words("options_quiet_none"));
  }

  /**
   * @param {string} site
   * @param {string} rule
   */
  #view(site, rule) {
    const title = this.#titles.get(rule) ?? rule;
    const text = element("div", {}, element("b", {}, title));
    text.append(element("small", {}, words("options_quiet_where", site)));
    const speak = async () => {
      if (await this.#set(site, rule, false)) this.#status.focus();
    };
    const again = button(words("options_quiet_end"), () => void speak(), {
      "aria-label": words("options_quiet_end_named", title, site),
    });
    return element("li", { class: "own" }, text, again);
  }

  /**
   * @param {string} site
   * @param {string} rule
   * @param {boolean} quiet
   */
  async #set(site, rule, quiet) {
    const title = this.#titles.get(rule) ?? rule;
    const said = words(quiet ? "options_quiet_set" : "options_quiet_ended", title, site);
    const wanted = { quiet: quietWith(this.#quiet, site, rule, quiet) };
    const isKept = await save(this.#preferences, wanted, this.#status, said);
    this.#draw();
    return isKept;
  }
}
