import { choice, field } from "./controls.js";
import { element } from "./elements.js";
import { findingView } from "./finding_view.js";
import { NewestFirst } from "./newest_first.js";
import { showProgress } from "./progress.js";
import { partsOf } from "./text_parts.js";
import { words } from "./words.js";

/** @import {CheckReply, Finding, Severity, Surface} from "../../protocol" */
/** @import {KeptPreferences} from "./kept_preferences.js" */
/** @import {PagePort} from "./page_port.js" */
/** @import {TextPart} from "./text_parts.js" */

/** @type {Record<Surface, string>} */
const SURFACES = {
  post: "options_surface_post",
  reply: "options_surface_reply",
  quote: "options_surface_quote",
  "review-reply": "options_surface_review_reply",
  group: "options_surface_group",
  "closed-group": "options_surface_closed_group",
  dm: "options_surface_dm",
  bio: "options_surface_bio",
};
/** In UTF-16 code units; no post is as long. */
const LONGEST_TEXT = 10_000;

/**
 * @typedef {{
 *   surfaces?: boolean,
 *   isShown?: (finding: Finding) => boolean,
 *   nothing: string,
 * }} DraftOptions surfaces: asks where the text goes. isShown: of what is found, what is shown.
 *   nothing: key of what to say where nothing is found.
 */

/**
 * A box to write in that shows below what would be flagged elsewhere. What is written is checked and
 * forgotten, as on a site: it is kept nowhere, and not given back by the browser when the page is.
 */
export class DraftCheck {
  #port;
  #preferences;
  #options;
  #box = element("textarea", {
    ...{ rows: "4", autocomplete: "off", maxlength: String(LONGEST_TEXT) },
  });
  #surface = choice(SURFACES);
  #status = element("p", { class: "status", role: "status" });
  #echo = element("p", { class: "echo", hidden: true });
  #findings = element("ol", { class: "findings" });
  #result = element("div", { class: "result" }, this.#status, this.#echo, this.#findings);
  #checks = new NewestFirst((/** @type {string} */ text) => this.#check(text));
  #revision = 0;
  /** The text that is shown below, and what was found in it. */
  #shown = { text: "", findings: "[]" };

  /**
   * @param {HTMLElement} place
   * @param {string} label
   * @param {PagePort} port
   * @param {KeptPreferences} preferences
   * @param {DraftOptions} options
   */
  constructor(place, label, port, preferences, options) {
    this.#port = port;
    this.#preferences = preferences;
    this.#options = options;
    if (options.surfaces) place.append(field(words("options_surface"), this.#surface));
    place.append(field(label, this.#box, { wide: true }), this.#result);
    this.#box.addEventListener("input", () => this.look());
    this.#surface.addEventListener("change", () => this.look());
    preferences.onChange(() => this.look());
    port.on("changed", () => this.look());
    port.on("host-state", ({ state }) => {
      if (state === "ready") this.look();
    });
  }

  /** @param {string} text Takes the place of what is written. */
  write(text) {
    this.#box.value = text;
    this.#box.focus();
    this.look();
  }

  /** Checks what is written, as it is at this moment. */
  look() {
    void this.#checks.give(this.#box.value.toWellFormed());
  }

  /** @param {string} text */
  async #check(text) {
    if (text.trim() === "") return this.#show("", [], "");
    try {
      const { findings } = await showProgress(this.#result, this.#status, () => this.#ask(text));
      const found = findings.filter(this.#options.isShown ?? (() => true));
      const shown = this.#wanted(found, text);
      this.#show(text, shown, this.#said(shown.length, found.length));
    } catch {
      this.#show("", [], words("options_need_host"));
    }
  }

  /**
   * @param {string} text
   * @returns {Promise<CheckReply>}
   */
  #ask(text) {
    const surface = /** @type {Surface} */ (this.#surface.value);
    this.#revision += 1;
    return this.#port.request({
      ...{ type: "check", box: "page", revision: this.#revision, text, context: { surface } },
    });
  }

  /**
   * Those that the user would see on a site.
   *
   * @param {Finding[]} findings
   * @param {string} text
   */
  #wanted(findings, text) {
    const preferences = this.#preferences.current;
    return preferences ? wantedFindings(findings, text, preferences, "") : findings;
  }

  /**
   * @param {number} shown
   * @param {number} found
   */
  #said(shown, found) {
    const hidden = found > shown ? [words("options_draft_hidden", found - shown)] : [];
    if (shown === 0) return hidden[0] ?? words(this.#options.nothing);
    const key = shown === 1 ? "options_draft_flag" : "options_draft_flags";
    return [words(key, shown), ...hidden].join(" ");
  }

  /**
   * Shows what was found, and leaves alone what stands there already: a reason may be open in it.
   *
   * @param {string} text
   * @param {Finding[]} findings
   * @param {string} status
   */
  #show(text, findings, status) {
    this.#status.textContent = status;
    const shown = { text, findings: JSON.stringify(findings) };
    if (shown.text === this.#shown.text && shown.findings === this.#shown.findings) return;
    this.#shown = shown;
    this.#echo.hidden = findings.length === 0;
    this.#echo.replaceChildren(...marked(text, findings));
    this.#findings.replaceChildren(
      ...findings.map((finding) => findingView(finding, text, this.#port)),
    );
  }
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
