import { byId } from "../common/elements.js";
import { isRefusedWith } from "../common/page_port.js";
import { showProgress } from "../common/progress.js";
import { words } from "../common/words.js";

/** @import {PagePort} from "../common/page_port.js" */

/**
 * "Erase everything about me", with one question before.
 *
 * @param {PagePort} port
 */
export function offerErasing(port) {
  const dialog = /** @type {HTMLDialogElement} */ (byId("erase-dialog"));
  const status = byId("privacy-status");
  byId("erase").addEventListener("click", () => {
    dialog.returnValue = "";
    dialog.showModal();
  });
  dialog.addEventListener("close", async () => {
    if (dialog.returnValue !== "erase") return;
    try {
      const ask = () => port.request({ type: "erase" });
      const { type } = await showProgress(byId("privacy"), status, ask);
      status.textContent = words(type === "erased" ? "options_erased" : "options_erased_here");
    } catch (error) {
      const isRefused = isRefusedWith(error, "not-kept");
      status.textContent = words(isRefused ? "options_erase_refused" : "options_erase_unknown");
    }
  });
}
