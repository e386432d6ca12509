import { field } from "../common/controls.js";
import { button, byId, element, showItems } from "../common/elements.js";
import { save } from "../common/saving.js";
import { words } from "../common/words.js";

/** @import {KeptPreferences} from "../common/kept_preferences.js" */

/** In UTF-16 code units; no number or address is as long. */
const LONGEST_CONTACT = 200;

/** The user's own numbers and contacts at work, which are no patient's. */
export class Contacts {
  #preferences;
  #list = byId("contacts-list");
  #status = byId("contacts-status");
  #box = element("input", {
    ...{ autocomplete: "off", required: true, maxlength: String(LONGEST_CONTACT) },
  });

  /** Those in the list. @type {string | undefined} */
  #shown;

  /** @param {KeptPreferences} preferences */
  constructor(preferences) {
    this.#preferences = preferences;
    const add = element("button", { class: "main" }, words("options_contacts_add"));
    const label = words("options_contacts_one");
    const note = words("options_contacts_note");
    const form = byId("contacts-form");
    form.append(field(label, this.#box, { note, wide: true }), add);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#add(this.#box.value.trim());
    });
    preferences.onChange(({ own }) => this.#draw(own));
  }

  /** @param {string[]} own What stands there already stays, and so does the focus in it. */
  #draw(own) {
    const shown = own.join("\n");
    if (shown === this.#shown) return;
    this.#shown = shown;
    const items = own.map((contact) => this.#view(contact));
    showItems(this.#list, items, words("options_contacts_none"));
  }

  /** @param {string} contact */
  #view(contact) {
    const remove = button(words("options_remove"), () => void this.#remove(contact), {
      "aria-label": words("options_remove_named", contact),
    });
    return element("li", { class: "own" }, element("span", {}, contact), remove);
  }

  /** @param {string} contact */
  async #add(contact) {
    const own = this.#preferences.current?.own ?? [];
    if (contact === "") return;
    const said = words("options_contacts_added", contact);
    const wanted = { own: [...new Set([...own, contact])] };
    if (await save(this.#preferences, wanted, this.#status, said)) this.#box.value = "";
  }

  /** @param {string} contact */
  async #remove(contact) {
    const own = this.#preferences.current?.own ?? [];
    const wanted = { own: own.filter((other) => other !== contact) };
    const said = words("options_removed", contact);
    if (await save(this.#preferences, wanted, this.#status, said)) this.#status.focus();
  }
}
