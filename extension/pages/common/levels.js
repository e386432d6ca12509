/** @import {Severity} from "../../protocol" */

/**
 * How much is shown, by the least severity that is. Keys of words.
 *
 * @type {Record<Severity, { name: string, note: string }>}
 */
export const LEVELS = {
  info: { name: "options_level_info", note: "options_level_info_note" },
  caution: { name: "options_level_caution", note: "options_level_caution_note" },
  serious: { name: "options_level_serious", note: "options_level_serious_note" },
};
