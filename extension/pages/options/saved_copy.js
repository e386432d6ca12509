import { byId, element } from "../common/elements.js";
import { words } from "../common/words.js";

/** @import {OwnRule, Settings} from "../../protocol" */
/** @import {PagePort} from "../common/page_port.js" */

/**
 * A saved copy, for another computer: what the user chose and wrote here, by the names in protocol.d.ts.
 *
 * @typedef {{
 *   forethought: 1,
 *   settings: Settings,
 *   off: string[],
 *   rules: Required<OwnRule>[],
 * }} SavedCopy `off`: the ids of the rules that are turned off.
 */

/**
 * @param {Pick<PagePort, "request">} port
 * @returns {Promise<SavedCopy>}
 */
export async function savedCopy(port) {
  const { settings } = await port.request({ type: "settings" });
  const { rules } = await port.request({ type: "own-rules" });
  const off = (await statesOf(port)).filter((rule) => !rule.enabled).map((rule) => rule.id);
  return { forethought: 1, settings, off, rules };
}

/**
 * Makes everything as it is in the copy; own rules that are not in it stay.
 *
 * @param {Pick<PagePort, "request">} port
 * @param {SavedCopy} copy
 * @returns {Promise<string[]>} What the host refused, by the names that the user gave or by ids.
 */
export async function useCopy(port, { settings, off, rules }) {
  /** @type {string[]} */
  const refused = [];
  const attempt = async (/** @type {string} */ name, /** @type {Promise<unknown>} */ request) => {
    await request.catch(() => refused.push(name));
  };
  await attempt(words("options_you"), port.request({ type: "set-settings", settings }));
  for (const rule of rules) await attempt(rule.title, port.request({ type: "put-rule", rule }));
  for (const { id, enabled } of await statesOf(port)) {
    const wanted = !off.includes(id);
    if (enabled === wanted) continue;
    await attempt(id, port.request({ type: "set-rule", rule: id, enabled: wanted }));
  }
  return refused;
}

/**
 * @param {string} text
 * @returns {SavedCopy | null} null: not a saved copy.
 */
export function readCopy(text) {
  try {
    const copy = JSON.parse(text);
    const whole =
      copy.forethought === 1 &&
      typeof copy.settings === "object" &&
      Array.isArray(copy.off) &&
      Array.isArray(copy.rules);
    return whole ? copy : null;
  } catch {
    return null;
  }
}

/**
 * @param {PagePort} port
 * @param {() => void} onUse
 */
export function offerCopies(port, onUse) {
  const status = byId("privacy-status");
  const file = /** @type {HTMLInputElement} */ (byId("copy-file"));
  const attempt = async (/** @type {() => Promise<string>} */ action) => {
    status.textContent = await action().catch(() => words("options_need_host"));
  };
  byId("copy-save").addEventListener("click", () => {
    void attempt(async () => {
      download(JSON.stringify(await savedCopy(port), null, 2));
      return words("options_copy_saved");
    });
  });
  byId("copy-use").addEventListener("click", () => file.click());
  file.addEventListener("change", () => {
    void attempt(async () => {
      const copy = readCopy((await file.files?.[0]?.text()) ?? "");
      file.value = "";
      if (!copy) return words("options_copy_unreadable");
      const refused = await useCopy(port, copy);
      onUse();
      if (refused.length === 0) return words("options_copy_used");
      return words("options_copy_partly", refused.join(", "));
    });
  });
}

/** @param {string} json */
function download(json) {
  const href = URL.createObjectURL(new Blob([json], { type: "application/json" }));
  element("a", { href, download: "forethought.json" }).click();
  URL.revokeObjectURL(href);
}

/** @param {Pick<PagePort, "request">} port */
async function statesOf(port) {
  const { categories } = await port.request({ type: "rules" });
  return categories.flatMap((category) => category.rules);
}
