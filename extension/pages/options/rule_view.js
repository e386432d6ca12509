import { disclosure, switchBox } from "../common/controls.js";
import { element } from "../common/elements.js";
import { severityBadge } from "../common/severity.js";
import { words } from "../common/words.js";

/** @import {CategoryState, RuleState} from "../../protocol" */

/**
 * @typedef {{
 *   detailsOf: (rule: RuleState) => HTMLElement,
 *   sitesOf: () => HTMLElement | string,
 *   onOpen: (open: boolean) => void,
 *   onSwitch: (enabled: boolean) => void,
 *   onSwitchRule: (rule: RuleState, enabled: boolean) => void,
 *   isHeld: boolean,
 *   isLocked: (rule: RuleState) => boolean,
 * }} Choices What the user can do, what an open rule and an open category (sitesOf) show, and what the
 *   organisation holds: the category as a whole (isHeld), or a rule.
 */

/** A category: a heading that opens its rules, and a switch for all of them. */
export class CategoryView {
  #all;
  #shown;
  #choices;
  #count = element("small");
  #switch;
  #list = element("ul", { class: "rules" });
  #body = element("div", {}, this.#list);
  /** @type {Map<RuleState, HTMLInputElement>} */
  #switches = new Map();

  /**
   * @param {CategoryState} category
   * @param {RuleState[]} shown Those of its rules that the search found.
   * @param {boolean} open
   * @param {Choices} choices
   */
  constructor(category, shown, open, choices) {
    this.#all = category.rules;
    this.#shown = shown;
    this.#choices = choices;
    this.#switch = switchBox(words("options_all_of", category.title), choices.onSwitch);
    const opener = disclosure(category.title, open, (opened) => {
      this.#setOpen(opened);
      choices.onOpen(opened);
    });
    opener.append(this.#count);
    if (choices.isHeld) opener.append(heldNote());
    const head = element("div", { class: "head" }, element("h3", {}, opener), this.#switch);
    this.node = element("section", { class: "category" }, head, this.#body);
    this.#setOpen(open);
  }

  /** Shows the rules as they are: after a switch, also one that the host refused. */
  update() {
    const on = this.#all.filter((rule) => rule.enabled).length;
    this.#switch.checked = on > 0;
    this.#switch.disabled = this.#isLocked;
    this.#switch.indeterminate = on > 0 && on < this.#all.length;
    this.#count.textContent = countOf(this.#all.length, this.#all.length - on);
    for (const [rule, box] of this.#switches) box.checked = rule.enabled;
  }

  get #isLocked() {
    return this.#all.every((rule) => this.#choices.isLocked(rule));
  }

  /** @param {boolean} open */
  #setOpen(open) {
    this.#body.hidden = !open;
    if (open && this.#switches.size === 0) {
      this.#list.append(...this.#shown.map((rule) => this.#ruleView(rule)));
      if (!this.#isLocked) this.#body.append(this.#choices.sitesOf());
    }
    this.update();
  }

  /** @param {RuleState} rule */
  #ruleView(rule) {
    const item = element("li", { class: "rule" });
    const opener = disclosure(rule.title, false, (open) => {
      if (open) item.append(this.#choices.detailsOf(rule));
      else item.lastElementChild?.remove();
    });
    const box = switchBox(rule.title, (enabled) => this.#choices.onSwitchRule(rule, enabled));
    this.#switches.set(rule, box);
    if (this.#choices.isLocked(rule)) {
      box.disabled = true;
      opener.append(heldNote());
    }
    item.append(element("div", { class: "head" }, opener, severityBadge(rule.severity), box));
    return item;
  }
}

function heldNote() {
  return element("small", {}, words("options_locked"));
}

/**
 * @param {number} rules
 * @param {number} off
 */
function countOf(rules, off) {
  const count = rules === 1 ? words("options_one_rule") : words("options_rules_count", rules);
  return off === 0 ? count : `${count}, ${words("options_off_count", off)}`;
}
