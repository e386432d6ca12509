import { button, byId, element, showItems } from "../common/elements.js";
import { RequestError } from "../common/page_port.js";
import { showProgress } from "../common/progress.js";
import { withCause } from "../common/saving.js";
import { severityBadge } from "../common/severity.js";
import { words } from "../common/words.js";
import { RuleTrial } from "./rule_trial.js";

/** @import {OwnRule, Severity} from "../../protocol" */
/** @import {Asked} from "../../page_port" */
/** @import {KeptPreferences} from "../common/kept_preferences.js" */
/** @import {PagePort} from "../common/page_port.js" */

/** The host's refusals of what is wrong with a rule, rather than with the host. */
const MISTAKES = ["invalid-rule", "bad-request"];

/** The rules that the user wrote, and the form to write one. */
export class OwnRules {
  #port;
  #onChange;
  #list = byId("own-rules");
  #status = byId("own-status");
  #fields = /** @type {HTMLFieldSetElement} */ (byId("own-fields"));
  #form = /** @type {HTMLFormElement} */ (byId("own-form"));
  /** The rule that the form changes, or undefined where it makes one. @type {string | undefined} */
  #edited;
  #trial;
  /** What the trial says against the rule in the form. */
  #mistake = "";

  /**
   * @param {PagePort} port
   * @param {KeptPreferences} preferences
   * @param {() => void} onChange A rule was added, changed or deleted here.
   */
  constructor(port, preferences, onChange) {
    this.#port = port;
    this.#onChange = onChange;
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#put();
    });
    this.#form.addEventListener("input", () => this.#trial.look());
    byId("own-cancel").addEventListener("click", () => this.#edit(undefined));
    this.#trial = new RuleTrial(byId("own-trial"), port, preferences, {
      written: () => this.#written(),
      onVerdict: (mistake) => this.#hear(mistake),
    });
    port.on("host-state", ({ state }) => {
      const usable = state === "ready";
      this.#fields.disabled = !usable;
      this.#status.textContent = usable ? "" : words("options_need_host");
      if (usable) void this.load();
    });
    port.on("changed", () => void this.load());
  }

  async load() {
    try {
      const { rules } = await this.#ask({ type: "own-rules" });
      const items = rules.map((rule) => this.#view(rule));
      showItems(this.#list, items, words("options_own_none"));
    } catch (error) {
      this.#say(error);
    }
  }

  /**
   * @template {"own-rules" | "put-rule" | "delete-rule"} Type
   * @param {Asked<Type>} request
   */
  #ask(request) {
    return showProgress(this.#fields, this.#status, () => this.#port.request(request));
  }

  /** @param {Required<OwnRule>} rule */
  #view(rule) {
    const text = element("div", {}, element("b", {}, rule.title));
    text.append(element("small", {}, rule.phrases.join(" · ")));
    const edit = button(words("options_own_edit"), () => this.#edit(rule), {
      "aria-label": words("options_own_edit_named", rule.title),
    });
    const remove = button(words("options_own_delete"), () => void this.#delete(rule), {
      "aria-label": words("options_own_delete_named", rule.title),
    });
    return element("li", { class: "own" }, text, severityBadge(rule.severity), edit, remove);
  }

  /** @param {Required<OwnRule> | undefined} rule undefined: the form makes a new one. */
  #edit(rule) {
    this.#edited = rule?.id;
    byId("own-cancel").hidden = !rule;
    byId("own-submit").textContent = words(rule ? "options_own_save" : "options_own_add");
    if (rule) this.#fill(rule);
    else this.#form.reset();
    this.#trial.look();
  }

  /** @param {Required<OwnRule>} rule */
  #fill(rule) {
    this.#box("own-title").value = rule.title;
    this.#box("own-severity").value = rule.severity;
    this.#box("own-phrases").value = rule.phrases.join("\n");
    this.#box("own-why").value = rule.why;
    this.#box("own-try").value = rule.try;
    this.#box("own-title").focus();
  }

  async #put() {
    try {
      await this.#ask({ type: "put-rule", rule: this.#written() });
      this.#edit(undefined);
      this.#status.textContent = words("options_own_kept");
      this.#onChange();
      await this.load();
    } catch (error) {
      this.#say(error);
    }
  }

  /** @returns {OwnRule} */
  #written() {
    const phrases = this.#box("own-phrases").value.split("\n");
    return {
      ...(this.#edited ? { id: this.#edited } : {}),
      title: this.#box("own-title").value.trim(),
      severity: /** @type {Severity} */ (this.#box("own-severity").value),
      phrases: phrases.map((phrase) => phrase.trim()).filter(Boolean),
      why: this.#box("own-why").value.trim(),
      try: this.#box("own-try").value.trim(),
    };
  }

  /** @param {Required<OwnRule>} rule */
  async #delete(rule) {
    try {
      await this.#ask({ type: "delete-rule", rule: rule.id });
      if (this.#edited === rule.id) this.#edit(undefined);
      this.#status.textContent = words("options_own_deleted", rule.title);
      this.#onChange();
      await this.load();
      this.#status.focus();
    } catch (error) {
      this.#say(error);
    }
  }

  /** @param {unknown} error */
  #say(error) {
    this.#status.textContent = wordsFor(error);
  }

  /**
   * Says what is wrong with the rule as it is written, until it is right.
   *
   * @param {unknown} mistake null: nothing.
   */
  #hear(mistake) {
    const before = this.#mistake;
    this.#mistake = mistake === null ? "" : wordsFor(mistake);
    if (this.#mistake === before) return;
    if (this.#mistake || this.#status.textContent === before) {
      this.#status.textContent = this.#mistake;
    }
  }

  /** @param {string} id */
  #box(id) {
    return /** @type {HTMLInputElement} */ (byId(id));
  }
}

/** @param {unknown} error */
function wordsFor(error) {
  if (!(error instanceof RequestError)) return words("options_need_host");
  if (error.code === "store") return withCause(words("options_not_saved"), error);
  if (!MISTAKES.includes(error.code)) return words("options_need_host");
  return words("options_own_invalid", error.message.replace(/^(put|try)-rule: /, ""));
}
