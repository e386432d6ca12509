import { field } from "../common/controls.js";
import { draftBox } from "../common/draft_check.js";
import { element } from "../common/elements.js";
import { FoundView } from "../common/found_view.js";
import { NewestFirst } from "../common/newest_first.js";
import { reasonsView } from "../common/reasons.js";
import { words } from "../common/words.js";

/** @import {OwnRule} from "../../protocol" */
/** @import {KeptPreferences} from "../common/kept_preferences.js" */
/** @import {PagePort} from "../common/page_port.js" */

/**
 * A box beside a rule that is being written: shows what the rule would flag in a text as it stands, before
 * it is saved. Neither is kept.
 */
export class RuleTrial {
  #port;
  #written;
  #onVerdict;
  #box = draftBox(3);
  #found;
  #trials = new NewestFirst((/** @type {{ rule: OwnRule, text: string }} */ { rule, text }) =>
    this.#try(rule, text),
  );

  /**
   * @param {HTMLElement} place
   * @param {PagePort} port
   * @param {KeptPreferences} preferences
   * @param {{
   *   written: () => OwnRule,
   *   onVerdict: (mistake: unknown) => void,
   * }} form written: the rule as it stands. onVerdict: gets why it cannot be tried, or null.
   */
  constructor(place, port, preferences, { written, onVerdict }) {
    this.#port = port;
    this.#written = written;
    this.#onVerdict = onVerdict;
    this.#found = new FoundView(preferences, () => this.#reasons());
    const note = words("options_own_trial_note");
    const box = field(words("options_own_trial"), this.#box, { wide: true, note });
    place.append(box, this.#found.node);
    preferences.onChange(() => this.look());
    port.on("changed", () => this.look());
    port.on("host-state", ({ state }) => {
      if (state === "ready") this.look();
    });
  }

  /** Tries the rule on the text, as both are at this moment. */
  look() {
    void this.#trials.give({ rule: this.#written(), text: this.#box.value.toWellFormed() });
  }

  /**
   * @param {OwnRule} rule
   * @param {string} text Empty: only whether the rule is right.
   */
  async #try(rule, text) {
    if (rule.phrases.length === 0) return this.#need(text);
    try {
      const titled = { ...rule, title: rule.title || words("options_own_untitled") };
      const { findings } = await this.#found.during(() =>
        this.#port.request({ type: "try-rule", rule: titled, text }),
      );
      this.#onVerdict(null);
      this.#found.show(text, findings, text.trim() ? words("options_own_trial_nothing") : "");
    } catch (error) {
      this.#onVerdict(error);
      this.#found.say("");
    }
  }

  /** @param {string} text */
  #need(text) {
    this.#onVerdict(null);
    this.#found.say(text.trim() ? words("options_own_trial_needs") : "");
  }

  #reasons() {
    const { why = "", try: instead = "" } = this.#written();
    const reasons = reasonsView({ why, try: instead, guidance: [] });
    return element("div", { class: "details" }, ...reasons);
  }
}
