import { choice, field } from "../common/controls.js";
import { byId, element } from "../common/elements.js";
import { NewestFirst } from "../common/newest_first.js";
import { showProgress } from "../common/progress.js";
import { words } from "../common/words.js";
import { elementView, lengthWords, templateView } from "./bio_view.js";

/** @import {CheckBioReply} from "../../protocol" */
/** @import {PagePort} from "../common/page_port.js" */

/** Sites with a limit of their own, by the host's name for them. Keys of words. */
const SITES = {
  "x.com": "options_bio_site_x",
  "instagram.com": "options_bio_site_instagram",
  "linkedin.com": "options_bio_site_linkedin",
  "": "options_bio_site_other",
};

/** In UTF-16 code units: the host takes 256 and 4096 bytes, and no such unit is more than three. */
const LONGEST_NAME = 85;
const LONGEST_BIO = 1365;

/** @typedef {{ name: string, bio: string, site: string }} Profile */

/** What a display name and bio say and leave unsaid, and ready bios. What is typed is kept nowhere. */
export class BioCheck {
  #port;
  #name = element("input", { autocomplete: "off", maxlength: String(LONGEST_NAME) });
  #bio = element("textarea", { autocomplete: "off", maxlength: String(LONGEST_BIO), rows: "3" });
  #site = choice(SITES);
  #length = element("p", { class: "status length" });
  #status = element("p", { class: "status", role: "status" });
  #elements = element("ul", { class: "list" });
  #templates = element("ul", { class: "list" });
  /** What the lists show. */
  #shown = { found: "", templates: "" };
  #checks = new NewestFirst((/** @type {Profile} */ profile) => this.#check(profile));

  /** @param {PagePort} port */
  constructor(port) {
    this.#port = port;
    byId("bio-check").append(
      field(words("options_bio_site"), this.#site),
      field(words("options_bio_name"), this.#name, { wide: true }),
      field(words("options_bio_text"), this.#bio, { wide: true }),
      ...[this.#length, this.#status, this.#elements],
      element("h3", {}, words("options_bio_templates")),
      element("p", { class: "intro" }, words("options_bio_templates_note")),
      this.#templates,
    );
    for (const box of [this.#name, this.#bio]) box.addEventListener("input", () => this.#look());
    this.#site.addEventListener("change", () => this.#look());
    port.on("configuration", () => this.#look());
    port.on("host-state", ({ state }) => {
      if (state === "ready") this.#look();
      else this.#status.textContent = words("options_need_host");
    });
  }

  #look() {
    const [name, bio] = [this.#name, this.#bio].map((box) => box.value.trim().toWellFormed());
    void this.#checks.give({ name, bio, site: this.#site.value });
  }

  /** @param {Profile} profile */
  async #check(profile) {
    try {
      const reply = await showProgress(byId("bio-check"), this.#status, () => this.#ask(profile));
      this.#show(profile, reply);
    } catch {
      this.#status.textContent = words("options_need_host");
    }
  }

  /** @param {Profile} profile @returns {Promise<CheckBioReply>} */
  #ask({ name, bio, site }) {
    const profile = { display_name: name, bio };
    return this.#port.request({ type: "check-bio", profile, context: site ? { site } : {} });
  }

  /**
   * @param {Profile} profile
   * @param {CheckBioReply} reply
   */
  #show({ name, bio }, { elements, templates, limit, official }) {
    const isEmpty = name === "" && bio === "";
    const found = isEmpty ? [] : bioInOrder(elements);
    this.#length.textContent = isEmpty ? "" : lengthWords([...bio].length, limit);
    this.#status.textContent = isEmpty ? "" : bioSummary({ elements, official }, words);
    // What is said already stays: its reasons may be open, or its copying told.
    const shown = {
      found: JSON.stringify(found),
      templates: JSON.stringify([templates, limit]),
    };
    if (shown.found !== this.#shown.found) {
      this.#elements.replaceChildren(...found.map(elementView));
    }
    if (shown.templates !== this.#shown.templates) {
      this.#templates.replaceChildren(...templates.map((one) => templateView(one, limit)));
    }
    this.#shown = shown;
  }
}
