"use strict";

/** In UTF-16 code units; the end of a longer text is left out. */
const LONGEST_CONTEXT = 10_000;

/**
 * Who sees what is written there, where that is all that must be known; of those who may, the most.
 *
 * @type {Partial<Record<Surface, Audience>>}
 */
const AUDIENCES = { group: "public-group", "closed-group": "group", dm: "dm" };

/** Where the site's facts may name what is answered: a message shows it only if its user chose that. */
const ANSWERS_BY_FACTS = new Set([null, "reply", "quote", "review-reply", "closed-group", "dm"]);
/** Where structure may: a post may be a reply that the facts no longer know. */
const ANSWERS_BY_STRUCTURE = new Set([
  ...[null, "post", "reply", "quote", "review-reply", "closed-group"],
]);

/** @typedef {CheckContext & { surface: Surface }} BoxContext */

/**
 * What the host must know about a compose box: by the facts about its site, and by the structure of the
 * page where they are silent or no longer true.
 *
 * @param {HTMLElement} element
 * @param {SiteFacts | null} facts
 * @param {ChosenSurface | null} [chosen] By the user, who knows best.
 * @returns {BoxContext}
 */
function contextOfBox(element, facts, chosen = null) {
  const box = boxFactsOf(element, facts);
  const told = box?.surface ?? surfaceByStructure(element);
  // Who answers in a closed group answers the same as elsewhere.
  const parent = parentOf(element, facts, chosen === "review-reply" ? chosen : told);
  const isPost = told === null || told === "post";
  const surface = chosen ?? (isPost ? (parent === null ? "post" : "reply") : told);
  return {
    site: location.hostname,
    surface,
    parent,
    profile: textOfAll(facts?.profile),
    attachment: attachmentOf(element, facts),
    audience: (chosen && AUDIENCES[chosen]) ?? audienceOf(element, facts, box, surface),
  };
}

/**
 * @param {HTMLElement} element
 * @param {SiteFacts | null} facts
 * @returns {BoxFacts | undefined} undefined: the site's facts do not name such a box.
 */
function boxFactsOf(element, facts) {
  return facts?.boxes.find(({ selector, path, says, unlike }) => {
    if (!element.matches(selector)) return false;
    if (path !== undefined && !location.pathname.includes(path)) return false;
    if (unlike !== undefined && !saysOther(element, unlike)) return false;
    return says === undefined || pageSays(says);
  });
}

/**
 * @param {Element} element
 * @param {{ within: string, selector: string, says: string }} place
 * @returns {boolean} false also where there is nothing.
 */
function saysOther(element, { says, ...place }) {
  const [first] = nearby(element, place);
  return first !== undefined && !textOf(first).trim().startsWith(says);
}

/**
 * The text that a box answers: of those that the site's facts name, the last one before the box.
 *
 * @param {HTMLElement} element
 * @param {SiteFacts | null} facts
 * @param {Surface | null} surface null: nothing tells.
 * @returns {string | null}
 */
function parentOf(element, facts, surface) {
  const places = ANSWERS_BY_FACTS.has(surface) ? facts?.parent : undefined;
  for (const place of places ?? []) {
    const found = nearby(element, place);
    const text = found.filter((one) => isBefore(one, element)).at(-1) ?? found[0];
    if (text) return textOf(text);
  }
  if (!ANSWERS_BY_STRUCTURE.has(surface)) return null;
  return parentByStructure(element)?.slice(0, LONGEST_CONTEXT).toWellFormed() ?? null;
}

/**
 * @param {HTMLElement} element
 * @param {SiteFacts | null} facts
 * @returns {boolean | undefined} undefined: nothing tells.
 */
function attachmentOf(element, facts) {
  const known = facts?.attachment?.some((place) => nearby(element, place).length > 0);
  return known || (attachmentByStructure(element) ?? known);
}

/**
 * @param {HTMLElement} element
 * @param {SiteFacts | null} facts
 * @param {BoxFacts | undefined} box
 * @param {Surface} surface
 * @returns {Audience | undefined} undefined: nothing tells, as where an account or a post may be private.
 */
function audienceOf(element, facts, box, surface) {
  if (box?.audience === null) return undefined;
  const usual = box?.audience ?? AUDIENCES[surface];
  if (usual) return usual;
  return facts?.audience?.find((place) => nearby(element, place).length > 0)?.audience;
}

/**
 * @param {Element} element
 * @param {{ within: string, selector: string }} place
 * @returns {Element[]}
 */
function nearby(element, { within, selector }) {
  const around = closestAround(element, within);
  return around ? allWithin(around, selector) : [];
}

/** To read a whole page costs too much for every look at a box. In milliseconds. */
const LOOK_AGAIN_MS = 3000;
/** What pages said when they were last read. @type {Map<string, { isSaid: boolean, at: number }>} */
const LAST_READ = new Map();

/**
 * What a page said once it is taken to say from then on.
 *
 * @param {string} words How a text of the page's own begins.
 */
function pageSays(words) {
  const key = `${location.pathname} ${words}`;
  const last = LAST_READ.get(key);
  const now = performance.now();
  if (last && (last.isSaid || now - last.at < LOOK_AGAIN_MS)) return last.isSaid;

  const path = `//*[not(*)][starts-with(normalize-space(.), "${words}")]`;
  const kind = XPathResult.ANY_UNORDERED_NODE_TYPE;
  const isSaid = document.evaluate(path, document, null, kind).singleNodeValue !== null;
  LAST_READ.set(key, { isSaid, at: now });
  return isSaid;
}

/** @param {Element} element */
function textOf(element) {
  return readRichText(element, PLAIN).text.slice(0, LONGEST_CONTEXT).toWellFormed();
}

/**
 * @param {string | undefined} selector
 * @returns {string | null}
 */
function textOfAll(selector) {
  const texts = selector ? [...document.querySelectorAll(selector)].map(textOf) : [];
  return texts.length > 0 ? texts.join("\n") : null;
}

/**
 * What stands in the page's field for the display name.
 *
 * @param {SiteFacts | null} facts
 * @returns {string} Empty where the page has none.
 */
function displayNameOn(facts) {
  const field = facts?.displayName ? document.querySelector(facts.displayName) : null;
  return field instanceof HTMLInputElement ? field.value.trim().toWellFormed() : "";
}

/**
 * @param {SiteFacts | null} facts
 * @returns {string} What tells a conversation from others at the same address; empty where nothing does.
 */
function conversationOn(facts) {
  if (!facts?.conversation) return "";
  const { selector, attribute, pattern } = facts.conversation;
  const told = document.querySelector(selector)?.getAttribute(attribute) ?? "";
  return new RegExp(pattern).exec(told)?.[0] ?? "";
}
