"use strict";

/**
 * What a card can show about a flag.
 *
 * @typedef {object} CardMatter
 * @property {Flag} flag
 * @property {ExplainReply | null} explanation
 * @property {Signpost[]} signposts
 * @property {boolean} isLocked The user's organisation holds the rule.
 */

/**
 * What else the user can do from the card of a flag.
 *
 * @typedef {object} FlagActions
 * @property {() => void} dismiss
 * @property {() => void} turnOff
 * @property {() => void} quiet On this site only.
 * @property {() => void} wrong
 * @property {() => void} close
 */

/** @typedef {SignpostActions & FlagActions & ReminderSource} CardActions */

/** In UTF-16 code units; a longer passage is quoted by its beginning. */
const LONGEST_QUOTE = 120;
/** More quotes than this would leave little room for the reasons. */
const MOST_QUOTES = 3;

/** Asked one after the other, a card at a time. */
const QUESTIONS = [
  "card_question_lift",
  "card_question_face",
  "card_question_name",
  "card_question_screenshot",
];

const KINDS = {
  info: "card_severity_info",
  caution: "card_severity_caution",
  serious: "card_severity_serious",
  help: "card_severity_help",
};

/** They speak to the author, privately: nothing of theirs belongs into the post. */
const PRIVATE_RULES = ["crisis-response.own-distress"];

/**
 * The card from its head to its guidance.
 *
 * @param {CardMatter} matter
 * @param {CardActions} actions
 * @param {number} turn Which card it is, from 0, which decides the question.
 * @returns {HTMLElement[]}
 */
function cardContent({ flag, explanation, signposts, isLocked }, actions, turn) {
  if (isPrivate(flag)) return privateContent(flag, explanation, actions);
  const isHelp = flag.finding.category === HELP_CATEGORY;
  const help = signpostParts(signposts, actions);
  const parts = [
    ...headParts(flag, explanation, actions),
    ...(isHelp ? help : []),
    ...reasonParts(flag, explanation),
    questionPart(flag.finding, turn),
    ...(isHelp ? [] : help),
    checkPart(flag.finding.category, actions),
    guidancePart(explanation?.guidance ?? []),
    doubtsPart(isLocked, actions),
  ];
  return parts.filter((part) => part !== null);
}

/** @param {Flag} flag */
function isPrivate({ finding }) {
  return PRIVATE_RULES.includes(finding.rule);
}

/**
 * A few words for the author, with nothing to put in and nothing to do (domain: 5-signposting.md section
 * 5.4, the you-matter card).
 *
 * @param {Flag} flag
 * @param {ExplainReply | null} explanation
 * @param {CardActions} actions
 * @returns {HTMLElement[]}
 */
function privateContent(flag, explanation, actions) {
  if (!explanation) return [...headParts(flag, null, actions), noExplanation()];
  const { why, try: help } = explanation;
  const reasons = [make("p", { id: "why", ...IN_ENGLISH }, why), make("p", IN_ENGLISH, help)];
  return [...headParts(flag, explanation, actions), ...reasons];
}

/**
 * @param {Flag} flag
 * @param {ExplainReply | null} explanation
 */
function headingOf(flag, explanation) {
  if (isPrivate(flag)) return say("card_private");
  const kind = say(KINDS[lookOf(flag.finding)]);
  return explanation ? `${kind} · ${explanation.categoryTitle}` : kind;
}

/**
 * @param {Flag} flag
 * @param {ExplainReply | null} explanation
 * @param {CardActions} actions
 */
function headParts(flag, explanation, actions) {
  const { finding, words } = flag;
  const close = makeButton("×", actions.close, {
    "aria-label": say("card_close"),
    "data-action": "close",
  });
  return [
    make("div", { class: "top" }, make("span", {}, headingOf(flag, explanation)), close),
    make("h2", { id: "title", ...languageOf(finding) }, finding.title),
    ...quotes(words).map((quote) => make("blockquote", AS_WRITTEN, quote)),
  ];
}

/** @param {string[]} words Many stand in one quote, so that none goes without saying. */
function quotes(words) {
  return words.length > MOST_QUOTES ? [inOneQuote(words)] : words.map(shortened);
}

/**
 * @param {string[]} words
 * @returns {string} The beginning of each.
 */
function inOneQuote(words) {
  return words.map(shortened).join(" … ");
}

/** @param {string} words */
function shortened(words) {
  return words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE).toWellFormed()}…` : words;
}

/**
 * @param {Flag} flag
 * @param {ExplainReply | null} explanation
 */
function reasonParts({ finding }, explanation) {
  if (!explanation) return [noExplanation()];
  const because = finding.because ?? [];
  return [
    make("p", { id: "why", ...languageOf(finding) }, explanation.why),
    because.length > 0 ? make("p", {}, say("card_because", because.join(", "))) : null,
    explanation.try ? make("h3", {}, say("card_try")) : null,
    explanation.try ? make("p", languageOf(finding), explanation.try) : null,
  ];
}

/**
 * The user may have written the rule.
 *
 * @param {Finding} finding
 */
function languageOf({ category }) {
  return category === "own" ? AS_WRITTEN : IN_ENGLISH;
}

function noExplanation() {
  return make("p", { id: "why" }, say("card_no_explanation"));
}

/**
 * Would you say it offline? Not asked of somebody who answers a cry for help, or about a trifle.
 *
 * @param {Finding} finding
 * @param {number} turn
 */
function questionPart({ category, severity }, turn) {
  if (severity === "info" || category === HELP_CATEGORY) return null;
  if (category !== "personal-advice") {
    return make("p", { class: "question" }, say(QUESTIONS[turn % QUESTIONS.length]));
  }
  const question = say("card_question_waiting_room");
  const answer = say("card_question_waiting_room_answer");
  return make("p", { class: "question" }, `${question} ${answer}`);
}

/** @param {Guidance[]} guidance */
function guidancePart(guidance) {
  if (guidance.length === 0) return null;
  const items = guidance.map((source) => make("li", IN_ENGLISH, ...guidanceItem(source)));
  return make("section", {}, make("h3", {}, say("card_guidance")), make("ul", {}, ...items));
}

/** @param {Guidance} source */
function guidanceItem({ body, title, para, url }) {
  const name = `${body}: ${title}`;
  const isLink = url !== undefined && /^https:\/\//.test(url);
  const link = { href: url ?? "", target: "_blank", rel: "noopener noreferrer" };
  return [isLink ? make("a", link, name) : name, para ? `, ${say("card_paragraph", para)}` : null];
}

/**
 * For whoever does not agree with the flag.
 *
 * @param {boolean} isLocked
 * @param {CardActions} actions
 */
function doubtsPart(isLocked, { quiet, wrong }) {
  return make(
    "div",
    { class: "row" },
    makeButton(say("card_wrong"), wrong),
    isLocked ? null : makeButton(say("card_quiet"), quiet),
  );
}

/**
 * @param {CardMatter} matter
 * @param {CardActions} actions
 */
function choicesPart({ flag, isLocked }, { dismiss, turnOff }) {
  const isHelp = flag.finding.category === HELP_CATEGORY;
  return make(
    "div",
    { class: "row" },
    makeButton(say(isHelp ? "card_done" : "card_dismiss"), dismiss, { "data-action": "dismiss" }),
    isLocked
      ? make("span", { class: "quiet" }, say("card_locked"))
      : makeButton(say("card_turn_off"), turnOff, { "data-action": "turn-off" }),
  );
}
