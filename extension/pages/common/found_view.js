import { element } from "./elements.js";
import { findingView } from "./finding_view.js";
import { showProgress } from "./progress.js";
import { partsOf } from "./text_parts.js";
import { words } from "./words.js";

/** @import {Finding} from "../../protocol" */
/** @import {KeptPreferences} from "./kept_preferences.js" */
/** @import {TextPart} from "./text_parts.js" */

/** What is found in a text: how much in words, where in the text itself, and what as a list. */
export class FoundView {
  #preferences;
  #reasons;
  #status = element("p", { class: "status", role: "status" });
  #echo = element("p", { class: "echo", hidden: true });
  #findings = element("ol", { class: "findings" });
  /** The text that is shown, and what was found in it. */
  #shown = { text: "", findings: "[]" };

  /**
   * @param {KeptPreferences} preferences
   * @param {(finding: Finding) => HTMLElement} reasons What a finding shows once it is opened.
   */
  constructor(preferences, reasons) {
    this.#preferences = preferences;
    this.#reasons = reasons;
    this.node = element("div", { class: "result" }, this.#status, this.#echo, this.#findings);
  }

  /**
   * Says so where what is to be shown takes long.
   *
   * @template T
   * @param {() => Promise<T>} action
   */
  during(action) {
    return showProgress(this.node, this.#status, action);
  }

  /** @param {string} said In place of anything found. */
  say(said) {
    this.#draw("", [], said);
  }

  /**
   * Shows what the user would see of it on a site.
   *
   * @param {string} text
   * @param {Finding[]} found
   * @param {string} nothing What to say where nothing is found.
   */
  show(text, found, nothing) {
    const { current, locked } = this.#preferences;
    const wanted = current ? wantedFindings(found, text, current, { site: "", locked }) : found;
    this.#draw(text, wanted, summary(wanted.length, found.length, nothing));
  }

  /**
   * Leaves alone what stands there already: a reason may be open in it.
   *
   * @param {string} text
   * @param {Finding[]} findings
   * @param {string} status
   */
  #draw(text, findings, status) {
    this.#status.textContent = status;
    const shown = { text, findings: JSON.stringify(findings) };
    if (shown.text === this.#shown.text && shown.findings === this.#shown.findings) return;
    this.#shown = shown;
    this.#echo.hidden = findings.length === 0;
    this.#echo.replaceChildren(...marked(text, findings));
    this.#findings.replaceChildren(
      ...findings.map((finding) => findingView(finding, text, this.#reasons)),
    );
  }
}

/**
 * @param {number} shown
 * @param {number} found
 * @param {string} nothing
 */
function summary(shown, found, nothing) {
  const hidden = found > shown ? [words("options_draft_hidden", found - shown)] : [];
  if (shown === 0) return hidden[0] ?? nothing;
  const key = shown === 1 ? "options_draft_flag" : "options_draft_flags";
  return [words(key, shown), ...hidden].join(" ");
}

/**
 * The text with a line under what was found, and the number of each finding where it ends.
 *
 * @param {string} text
 * @param {Finding[]} findings The most serious first.
 */
function marked(text, findings) {
  return partsOf(text, findings).flatMap((part) => markedPart(part, findings));
}

/**
 * @param {TextPart} part
 * @param {Finding[]} findings
 * @returns {(Node | string)[]}
 */
function markedPart(part, findings) {
  if (part.findings.length === 0) return [part.text];
  const severity = findings[part.findings[0]].severity;
  const numbers = part.ends.map((index) => element("sup", {}, String(index + 1)));
  return [element("mark", { class: severity }, part.text), ...numbers];
}
