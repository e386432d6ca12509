import { element } from "../common/elements.js";
import { dateWords, words } from "../common/words.js";

/** @import {ExplainReply, Guidance, RuleState} from "../../protocol" */
/** @import {PagePort} from "../common/page_port.js" */

/**
 * What a rule is about: why it is there, what to do instead, who says so, and its examples.
 *
 * @param {RuleState} rule
 * @param {PagePort} port
 */
export function ruleDetails(rule, port) {
  const reasons = element("div", { "aria-busy": "true" });
  port
    .request({ type: "explain", rule: rule.id })
    .then(
      (explained) => reasons.replaceChildren(...reasonsOf(explained)),
      () => reasons.replaceChildren(element("p", {}, words("options_no_reasons"))),
    )
    .finally(() => reasons.removeAttribute("aria-busy"));
  return element(
    "div",
    { class: "details" },
    reasons,
    ...examples(words("options_flagged"), "flagged", rule.flagged),
    ...examples(words("options_clean"), "clean", rule.clean),
    element("p", { class: "id" }, words("options_rule_id"), " ", element("code", {}, rule.id)),
  );
}

/** @param {ExplainReply} explained */
function reasonsOf({ why, try: instead, guidance }) {
  const made = [];
  if (why) made.push(element("p", {}, why));
  if (instead) made.push(element("p", {}, element("b", {}, words("options_try")), " ", instead));
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

/**
 * @param {string} heading
 * @param {string} kind
 * @param {string[]} texts
 */
function examples(heading, kind, texts) {
  if (texts.length === 0) return [];
  const items = texts.map((text) => element("li", {}, text));
  return [element("h4", {}, heading), element("ul", { class: `examples ${kind}` }, ...items)];
}
