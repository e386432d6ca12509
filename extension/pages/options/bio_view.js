import { disclosure } from "../common/controls.js";
import { button, element } from "../common/elements.js";
import { reasonsView } from "../common/reasons.js";
import { words } from "../common/words.js";

/** @import {BioElement, BioTemplate} from "../../protocol" */

/**
 * One thing that a bio says or leaves unsaid; once it is opened, why that matters and what to write.
 *
 * @param {BioElement} said
 */
export function elementView(said) {
  const item = element("li", { class: "signpost" });
  const opener = disclosure(said.title, false, (open) => {
    if (open) item.append(element("div", { class: "details" }, ...reasonsView(said)));
    else item.lastElementChild?.remove();
  });
  opener.append(element("small", {}, bioNote(said, words)));
  const verdict = words(BIO_STATE_WORDS[said.state]);
  const state = element("span", { class: `severity ${said.state}` }, verdict);
  item.append(element("div", { class: "head" }, element("h3", {}, opener), state));
  return item;
}

/**
 * A ready bio, to be copied.
 *
 * @param {BioTemplate} template
 * @param {number} [limit]
 */
export function templateView({ title, text, length }, limit) {
  const status = element("small", { role: "status" });
  const copy = button(
    words("options_copy"),
    async () => {
      await navigator.clipboard.writeText(text);
      status.textContent = words("options_copied");
    },
    { "aria-label": words("options_copy_named", title) },
  );
  const shown = element("div", {}, element("b", {}, title));
  shown.append(element("p", { class: "written" }, text));
  shown.append(element("small", {}, lengthWords(length, limit)));
  return element("li", { class: "own" }, shown, copy, status);
}

/**
 * How long a bio is, and where that is known, how long it may be.
 *
 * @param {number} length In code points.
 * @param {number} [limit]
 */
export function lengthWords(length, limit) {
  if (limit === undefined) return words("options_bio_length", length);
  return words(length > limit ? "options_bio_length_over" : "options_bio_length_of", length, limit);
}
