import { element } from "./elements.js";
import { words } from "./words.js";

/** @import {Severity} from "../../protocol" */

/** @type {Record<Severity, string>} */
const NAMES = {
  serious: "options_severity_serious",
  caution: "options_severity_caution",
  info: "options_severity_info",
};

/**
 * How serious something is, in a word with a colour.
 *
 * @param {Severity} severity
 */
export function severityBadge(severity) {
  return element("span", { class: `severity ${severity}` }, words(NAMES[severity]));
}
