"use strict";

// What is said of a bio wherever one is checked: beside the box that it is written in, and in the options.

/** Those that ask for a look come first. @type {BioState[]} */
const BIO_ORDER = ["reword", "missing", "present"];
/** What is counted; the rest is as the user likes. @type {BioStrength[]} */
const BIO_ADVISED = ["strong", "recommended"];

/** Keys of words. @type {Record<BioState, string>} */
const BIO_STATE_WORDS = {
  present: "options_bio_present",
  missing: "options_bio_missing",
  reword: "options_bio_reword",
};
/** Keys of words. @type {Record<BioStrength, string>} */
const BIO_STRENGTH_WORDS = {
  strong: "options_bio_strong",
  recommended: "options_bio_recommended",
  optional: "options_bio_optional",
  info: "options_bio_info",
};

/** @param {BioElement[]} elements */
function bioInOrder(elements) {
  return BIO_ORDER.flatMap((wanted) => elements.filter(({ state }) => state === wanted));
}

/**
 * @param {{ elements: BioElement[], official: boolean }} checked
 * @param {(key: string, ...substitutions: (string | number)[]) => string} words
 */
function bioSummary({ elements, official }, words) {
  const advised = elements.filter(({ strength }) => BIO_ADVISED.includes(strength));
  const count = advised.filter(({ state }) => state !== "present").length;
  const key = official ? "options_bio_official" : "options_bio_person";
  return `${words(key)} ${words("options_bio_summary", count, advised.length)}`;
}

/**
 * How much an element matters, and whether that is a question to its user.
 *
 * @param {BioElement} element
 * @param {(key: string) => string} words
 */
function bioNote({ strength, question }, words) {
  const weight = words(BIO_STRENGTH_WORDS[strength]);
  return question ? `${weight} ${words("options_bio_question")}` : weight;
}
