import { byId, element } from "../common/elements.js";
import { showProgress } from "../common/progress.js";
import { isOfStore, withCause } from "../common/saving.js";
import { words } from "../common/words.js";
import { UnreadableCopy, readCopy } from "./copy_reader.js";
import { savedCopy, useCopy } from "./saved_copy.js";

/** @import {Everything, Refused, SavedCopy} from "./saved_copy.js" */

/**
 * The buttons that save a copy of everything and use one.
 *
 * @param {Everything} everything
 * @param {(copy: SavedCopy) => void} onUse
 */
export function offerCopies(everything, onUse) {
  const status = byId("privacy-status");
  const file = /** @type {HTMLInputElement} */ (byId("copy-file"));
  const attempt = async (/** @type {() => Promise<string>} */ action) => {
    status.textContent = await showProgress(byId("privacy"), status, action).catch(failureWords);
  };
  const saveCopy = async () => {
    download(JSON.stringify(await savedCopy(everything), null, 2));
    return words("options_copy_saved");
  };
  const useFile = async () => {
    const text = (await file.files?.[0]?.text()) ?? "";
    file.value = "";
    const copy = readCopy(text);
    const refused = await useCopy(everything, copy);
    onUse(copy);
    return usedWords(refused);
  };
  byId("copy-save").addEventListener("click", () => void attempt(saveCopy));
  byId("copy-use").addEventListener("click", () => file.click());
  file.addEventListener("change", () => void attempt(useFile));
}

/** @param {Refused[]} refused */
function usedWords(refused) {
  if (refused.length === 0) return words("options_copy_used");
  const names = refused.map(({ name }) => name).join(", ");
  const errors = refused.map(({ error }) => error);
  return withCause(words("options_copy_partly", names), errors.find(isOfStore));
}

/** @param {unknown} error */
function failureWords(error) {
  if (!(error instanceof UnreadableCopy)) return words("options_need_host");
  return words("options_copy_unreadable", words(error.key, error.part));
}

/** @param {string} json */
function download(json) {
  const href = URL.createObjectURL(new Blob([json], { type: "application/json" }));
  element("a", { href, download: "forethought.json" }).click();
  URL.revokeObjectURL(href);
}
