import { disclosure } from "./controls.js";
import { element } from "./elements.js";
import { reasonsOf } from "./reasons.js";
import { severityBadge } from "./severity.js";
import { words } from "./words.js";

/** @import {Finding} from "../../protocol" */
/** @import {PagePort} from "./page_port.js" */

/**
 * A finding of a list: what it is, on which words, and, once it is opened, why and what to do instead.
 *
 * @param {Finding} finding
 * @param {string} text In which it was found.
 * @param {PagePort} port
 */
export function findingView(finding, text, port) {
  const item = element("li");
  const opener = disclosure(finding.title, false, (open) => {
    if (open) item.append(reasons(finding, port));
    else item.lastElementChild?.remove();
  });
  const quotes = finding.spans.map(([start, end]) => `“${text.slice(start, end)}”`);
  opener.append(element("small", {}, quotes.join(" ") || words("options_draft_whole")));
  const heading = element("h3", {}, opener);
  item.append(element("div", { class: "head" }, heading, severityBadge(finding.severity)));
  return item;
}

/**
 * @param {Finding} finding
 * @param {PagePort} port
 */
function reasons({ rule, because = [] }, port) {
  const place = element("div", { class: "details" });
  if (because.length > 0) {
    place.append(element("p", {}, words("card_because", because.join(", "))));
  }
  place.append(reasonsOf(rule, port));
  return place;
}
