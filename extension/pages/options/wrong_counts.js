import { element } from "../common/elements.js";
import { words } from "../common/words.js";

/** @import {KeptPreferences} from "../common/kept_preferences.js" */

/** How often the user said of a rule that it flags what it should not, beside what else is said of it. */
export class WrongCounts {
  #preferences;

  /** @param {KeptPreferences} preferences */
  constructor(preferences) {
    this.#preferences = preferences;
    preferences.onChange(() => this.#draw());
  }

  /** @param {string} rule */
  noteFor(rule) {
    const note = element("p", { class: "wrong", "data-rule": rule });
    this.#count(note);
    return note;
  }

  #draw() {
    /** @type {NodeListOf<HTMLElement>} */
    const notes = document.querySelectorAll("p.wrong");
    for (const note of notes) this.#count(note);
  }

  /** @param {HTMLElement} note */
  #count(note) {
    const count = this.#preferences.current?.wrong[note.dataset.rule ?? ""] ?? 0;
    note.hidden = count === 0;
    note.textContent = words(count === 1 ? "options_wrong_once" : "options_wrong_times", count);
  }
}
