import { disclosure } from "./controls.js";
import { element } from "./elements.js";
import { severityBadge } from "./severity.js";
import { words } from "./words.js";

/** @import {Finding} from "../../protocol" */

/**
 * A finding of a list: what it is, on which words, and, once it is opened, why and what to do instead.
 *
 * @param {Finding} finding
 * @param {string} text In which it was found.
 * @param {(finding: Finding) => HTMLElement} reasons What shows them.
 */
export function findingView(finding, text, reasons) {
  const item = element("li");
  const opener = disclosure(finding.title, false, (open) => {
    if (open) item.append(reasons(finding));
    else item.lastElementChild?.remove();
  });
  const quotes = finding.spans.map(([start, end]) => `“${text.slice(start, end)}”`);
  opener.append(element("small", {}, quotes.join(" ") || words("options_draft_whole")));
  const heading = element("h3", {}, opener);
  item.append(element("div", { class: "head" }, heading, severityBadge(finding.severity)));
  return item;
}
