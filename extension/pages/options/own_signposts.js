import { LIMIT } from "../../background/sites/x.js";
import { field } from "../common/controls.js";
import { button, byId, element, showItems } from "../common/elements.js";
import { save } from "../common/saving.js";
import { words } from "../common/words.js";

/** @import {OwnSignpost} from "../../frame_port" */
/** @import {KeptPreferences} from "../common/kept_preferences.js" */

/** Ready texts that the user wrote, and the form to write one, which shows it as it will be posted. */
export class OwnSignposts {
  #preferences;
  #list = byId("texts-list");
  #status = byId("texts-status");
  #title = element("input", { required: true, maxlength: "120", autocomplete: "off" });
  #text = element("textarea", { required: true, maxlength: "2000", rows: "4" });
  #preview = element("p", { class: "echo" });
  #length = element("p", { class: "status length", role: "status" });
  #submit = element("button", { class: "main" });
  #cancel = element("button", { type: "reset" }, words("options_cancel"));
  #form = /** @type {HTMLFormElement} */ (byId("texts-form"));
  /** The one that the form changes, or undefined where it makes one. @type {string | undefined} */
  #edited;

  /** @param {KeptPreferences} preferences */
  constructor(preferences) {
    this.#preferences = preferences;
    this.#form.append(
      field(words("options_texts_title"), this.#title, { wide: true }),
      field(words("options_texts_text"), this.#text, { wide: true }),
      element("h4", {}, words("options_texts_preview")),
      this.#preview,
      this.#length,
      element("div", { class: "buttons" }, this.#submit, this.#cancel),
    );
    this.#text.addEventListener("input", () => this.#drawPreview());
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#put();
    });
    this.#form.addEventListener("reset", () => this.#edit(undefined));
    preferences.onChange(({ signposts }) => this.#draw(signposts));
    this.#edit(undefined);
  }

  get #all() {
    return this.#preferences.current?.signposts ?? [];
  }

  /** @param {OwnSignpost[]} signposts */
  #draw(signposts) {
    const items = signposts.map((signpost) => this.#view(signpost));
    showItems(this.#list, items, words("options_texts_none"));
  }

  /** @param {OwnSignpost} signpost */
  #view(signpost) {
    const { title, text } = signpost;
    const shown = element("div", {}, element("b", {}, title));
    shown.append(element("p", { class: "written" }, text));
    shown.append(
      element("small", {}, words("options_length", lengthUnder(text, LIMIT), LIMIT.characters)),
    );
    const edit = button(words("options_own_edit"), () => this.#edit(signpost), {
      "aria-label": words("options_own_edit_named", title),
    });
    const remove = button(words("options_own_delete"), () => void this.#delete(signpost), {
      "aria-label": words("options_own_delete_named", title),
    });
    return element("li", { class: "own" }, shown, edit, remove);
  }

  /** @param {OwnSignpost | undefined} signpost undefined: the form makes a new one. */
  #edit(signpost) {
    this.#edited = signpost?.id;
    this.#cancel.hidden = !signpost;
    this.#submit.textContent = words(signpost ? "options_own_save" : "options_texts_add");
    this.#title.value = signpost?.title ?? "";
    this.#text.value = signpost?.text ?? "";
    this.#drawPreview();
    if (signpost) this.#title.focus();
  }

  #drawPreview() {
    const text = this.#text.value.trim();
    const length = lengthUnder(text, LIMIT);
    const over = length - LIMIT.characters;
    this.#preview.textContent = text || words("options_texts_preview_none");
    this.#length.textContent = words("options_length", length, LIMIT.characters);
    this.#length.classList.toggle("warning", over > 0);
    if (over > 0) this.#length.textContent += ` ${words("options_length_over", over)}`;
  }

  async #put() {
    const id = this.#edited ?? `own.${crypto.randomUUID()}`;
    const written = { id, title: this.#title.value.trim(), text: this.#text.value.trim() };
    const signposts = this.#edited
      ? this.#all.map((other) => (other.id === id ? written : other))
      : [...this.#all, written];
    const said = words("options_texts_kept", written.title);
    if (await save(this.#preferences, { signposts }, this.#status, said)) this.#form.reset();
  }

  /** @param {OwnSignpost} signpost */
  async #delete({ id, title }) {
    const signposts = this.#all.filter((other) => other.id !== id);
    const said = words("options_own_deleted", title);
    if (!(await save(this.#preferences, { signposts }, this.#status, said))) return;
    if (this.#edited === id) this.#form.reset();
    this.#status.focus();
  }
}
