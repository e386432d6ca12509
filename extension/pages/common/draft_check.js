import { choice, field } from "./controls.js";
import { element } from "./elements.js";
import { FoundView } from "./found_view.js";
import { NewestFirst } from "./newest_first.js";
import { reasonsOf } from "./reasons.js";
import { words } from "./words.js";

/** @import {CheckContext, CheckReply, Finding, Surface} from "../../protocol" */
/** @import {KeptPreferences} from "./kept_preferences.js" */
/** @import {PagePort} from "./page_port.js" */

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
/** Those on which something is answered. */
const ANSWERS = new Set(["reply", "quote", "review-reply"]);
/** In UTF-16 code units; no post is as long. */
const LONGEST_TEXT = 10_000;

/**
 * A box for a text to try, which the browser is not to keep.
 *
 * @param {number} rows
 */
export function draftBox(rows) {
  const maxlength = String(LONGEST_TEXT);
  return element("textarea", { rows: String(rows), autocomplete: "off", maxlength });
}

/**
 * @typedef {{
 *   surfaces?: boolean,
 *   isShown?: (finding: Finding) => boolean,
 *   nothing: string,
 * }} DraftOptions surfaces: asks where the text goes, and what it answers. isShown: of what is found, what
 *   is shown. nothing: key of what to say where nothing is found.
 */

/**
 * A box to write in that shows below what would be flagged elsewhere. What is written is checked and
 * forgotten, as on a site: it is kept nowhere, and not given back by the browser when the page is.
 */
export class DraftCheck {
  #port;
  #options;
  #box = draftBox(4);
  #surface = choice(SURFACES);
  #parent = draftBox(2);
  #parentField = field(words("options_draft_parent"), this.#parent, { wide: true });
  #found;
  #checks = new NewestFirst((/** @type {string} */ text) => this.#check(text));
  #revision = 0;

  /**
   * @param {HTMLElement} place
   * @param {string} label
   * @param {PagePort} port
   * @param {KeptPreferences} preferences
   * @param {DraftOptions} options
   */
  constructor(place, label, port, preferences, options) {
    this.#port = port;
    this.#options = options;
    this.#found = new FoundView(preferences, (finding) => reasons(finding, port));
    if (options.surfaces) place.append(this.#surfaceField(), this.#parentField);
    place.append(field(label, this.#box, { wide: true }), this.#found.node);
    this.#box.addEventListener("input", () => this.look());
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

  #surfaceField() {
    const show = () => (this.#parentField.hidden = !ANSWERS.has(this.#surface.value));
    this.#surface.addEventListener("change", () => {
      show();
      this.look();
    });
    this.#parent.addEventListener("input", () => this.look());
    show();
    return field(words("options_surface"), this.#surface);
  }

  /** @param {string} text */
  async #check(text) {
    if (text.trim() === "") return this.#found.say("");
    const { isShown = () => true, nothing } = this.#options;
    try {
      const { findings } = await this.#found.during(() => this.#ask(text));
      this.#found.show(text, findings.filter(isShown), words(nothing));
    } catch {
      this.#found.say(words("options_need_host"));
    }
  }

  /**
   * @param {string} text
   * @returns {Promise<CheckReply>}
   */
  #ask(text) {
    this.#revision += 1;
    return this.#port.request({
      ...{ type: "check", box: "page", revision: this.#revision, text, context: this.#context() },
    });
  }

  /** @returns {CheckContext} */
  #context() {
    const surface = /** @type {Surface} */ (this.#surface.value);
    return ANSWERS.has(surface)
      ? { surface, parent: this.#parent.value.toWellFormed() }
      : { surface };
  }
}

/**
 * What added up in a finding, and the reasons of its rule.
 *
 * @param {Finding} finding
 * @param {PagePort} port
 */
function reasons({ rule, because = [] }, port) {
  const place = element("div", { class: "details" });
  if (because.length > 0) {
    place.append(element("p", {}, words("card_because", because.join(", "))));
  }
  place.append(reasonsOf(rule, port));
  return place;
}
