import { element } from "./elements.js";
import { showProgress } from "./progress.js";
import { dateWords, words } from "./words.js";

/** @import {Guidance} from "../../protocol" */
/** @import {PagePort} from "./page_port.js" */

/**
 * Asks the host for the reasons of a rule, and shows them once they come.
 *
 * @param {string} rule
 * @param {PagePort} port
 */
export function reasonsOf(rule, port) {
  const status = element("p", { class: "status", role: "status" });
  const place = element("div", {}, status);
  showProgress(place, status, () => port.request({ type: "explain", rule })).then(
    (explained) => place.replaceChildren(...reasonsView(explained)),
    () => place.replaceChildren(element("p", {}, words("options_no_reasons"))),
  );
  return place;
}

/**
 * Why something is said, what to do instead, and who says so.
 *
 * @param {{ why: string, try: string, guidance: Guidance[] }} reasons
 * @returns {HTMLElement[]}
 */
export function reasonsView({ why, try: instead, guidance }) {
  const made = [];
  if (why) made.push(element("p", {}, why));
  if (instead)
    made.push(element("p", {}, element("b", {}, words("options_instead")), " ", instead));
  if (guidance.length > 0) {
    made.push(element("h4", {}, words("options_guidance")));
    made.push(element("ul", {}, ...guidance.map((source) => element("li", {}, citation(source)))));
  }
  return made;
}

/** @param {Guidance} source */
function citation({ body, title, date, para, url }) {
  const place = para ? `, ${words("options_paragraph", para)}` : "";
  const text = `${body}: ${title}${place}${date ? ` (${dateWords(date)})` : ""}`;
  if (!url?.startsWith("https://")) return text;
  return element("a", { href: url, target: "_blank", rel: "noreferrer" }, text);
}
