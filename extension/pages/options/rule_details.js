import { element } from "../common/elements.js";
import { reasonsOf } from "../common/reasons.js";
import { words } from "../common/words.js";

/** @import {RuleState} from "../../protocol" */
/** @import {PagePort} from "../common/page_port.js" */
/** @import {QuietOnSites} from "./quiet_on_sites.js" */
/** @import {WrongCounts} from "./wrong_counts.js" */

/**
 * What a rule is about: why it is there, what to do instead, who says so, its examples, how often the user
 * found it wrong, and where it is quiet.
 *
 * @param {RuleState} rule
 * @param {PagePort} port
 * @param {{ quiet: QuietOnSites, wrong: WrongCounts }} own
 */
export function ruleDetails(rule, port, { quiet, wrong }) {
  return element(
    "div",
    { class: "details" },
    reasonsOf(rule.id, port),
    ...examples(words("options_flagged"), "flagged", rule.flagged),
    ...examples(words("options_clean"), "clean", rule.clean),
    wrong.noteFor(rule.id),
    quiet.choicesFor(rule.id),
    element("p", { class: "id" }, words("options_rule_id"), " ", element("code", {}, rule.id)),
  );
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
