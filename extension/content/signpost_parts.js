"use strict";

/**
 * What the user can do with a ready text.
 *
 * @typedef {object} SignpostActions
 * @property {(text: string) => void} insert
 * @property {(text: string) => void} copy
 * @property {(text: string) => number} excessWith By how many characters the post would be too long with
 *   it; 0 where it fits.
 */

/**
 * @param {Signpost[]} signposts
 * @param {SignpostActions} actions
 */
function signpostParts(signposts, actions) {
  const usable = signposts.filter(({ short, long }) => short || long);
  if (usable.length === 0) return [];
  return [
    make("h3", {}, say("card_signposts")),
    ...usable.map((signpost) => signpostPart(signpost, actions)),
  ];
}

/**
 * @param {Signpost} signpost
 * @param {SignpostActions} actions
 */
function signpostPart(signpost, actions) {
  const { title, when, services, copyOnly } = signpost;
  const language = isOwnSignpost(signpost) ? AS_WRITTEN : IN_ENGLISH;
  const { short, long } = fittingTexts(signpost, actions);
  const toCheck = services.filter(({ pleaseCheck }) => pleaseCheck).map(({ name }) => name);
  const text = short ?? long ?? "";
  const excess = copyOnly ? 0 : actions.excessWith(text);
  return make(
    "section",
    { class: "signpost", "aria-label": title },
    make("strong", language, title),
    when && when !== title ? make("p", { class: "quiet", ...language }, when) : null,
    make("p", { class: "preview", ...language }, text),
    copyOnly ? carePart(signpost) : null,
    toCheck.length > 0 ? make("p", {}, say("card_please_check", toCheck.join(", "))) : null,
    excess > 0 ? make("p", { class: "excess" }, excessWords(excess)) : null,
    copyOnly ? make("p", {}, say("card_copy_only")) : null,
    make(
      "div",
      { class: "row" },
      ...(copyOnly ? [] : insertButtons({ short, long }, actions)),
      makeButton(say("card_copy"), () => actions.copy(text)),
    ),
    // Below the buttons, which are what is looked for first, unless the text must not go in here.
    copyOnly ? null : carePart(signpost),
  );
}

/**
 * What to take care of where a text is used.
 *
 * @param {Signpost} signpost
 */
function carePart({ care }) {
  if (!care) return null;
  return make("p", {}, `${say("options_signpost_care")} `, make("span", IN_ENGLISH, care));
}

/**
 * @param {Pick<Signpost, "short" | "long">} texts
 * @param {SignpostActions} actions
 */
function insertButtons({ short, long }, { insert }) {
  return [
    short ? makeButton(say("card_insert_short"), () => insert(short)) : null,
    long ? makeButton(say("card_insert_long"), () => insert(long)) : null,
  ];
}

/** @param {Signpost} signpost */
function isOwnSignpost({ id }) {
  return id.startsWith("own.");
}

/**
 * A longer text is not offered where only the short one may fit.
 *
 * @param {Signpost} signpost
 * @param {SignpostActions} actions
 */
function fittingTexts({ short, long }, { excessWith }) {
  const isLeftOut = short && long && excessWith(long) > 0;
  return isLeftOut ? { short } : { short, long };
}

/** @param {number} excess */
function excessWords(excess) {
  return excess === 1 ? say("card_excess_one") : say("card_excess", excess);
}
