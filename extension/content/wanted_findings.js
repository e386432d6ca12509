"use strict";

/** Of a number that is known by its end alone, in characters. */
const SHORTEST_ENDING = 7;

/**
 * Those of the host's findings that the user wants to see on a site. What the user's organisation holds speaks
 * whatever the user chose.
 *
 * @param {Finding[]} findings
 * @param {string} text In which they were found.
 * @param {Preferences} preferences
 * @param {{ site: string, locked: string[] }} place By its name, and what the user's organisation holds.
 * @returns {Finding[]}
 */
function wantedFindings(findings, text, { leastSeverity, quiet, own }, { site, locked }) {
  const wanted = SEVERITIES.slice(0, SEVERITIES.indexOf(leastSeverity) + 1);
  const quietHere = quiet[site] ?? [];
  const ownMarks = own.map(marksOf).filter((marks) => marks !== "");
  return findings.filter((finding) => {
    if (isOfTheAuthor(finding, text, ownMarks)) return false;
    if (isListed(finding, locked)) return true;
    if (isListed(finding, quietHere)) return false;
    return finding.category === HELP_CATEGORY || wanted.includes(finding.severity);
  });
}

/**
 * Whether a finding's rule, or the whole category of it, is among these.
 *
 * @param {Finding} finding
 * @param {string[]} ids Of rules and of whole categories.
 */
function isListed({ rule, category }, ids) {
  return ids.includes(rule) || ids.includes(category);
}

/**
 * Whether what looks like a patient's number or contact is the author's own.
 *
 * @param {Finding} finding
 * @param {string} text
 * @param {string[]} ownMarks
 */
function isOfTheAuthor({ category, spans }, text, ownMarks) {
  if (category !== "patient-identifier" || spans.length === 0) return false;
  const found = spans.map(([start, end]) => marksOf(text.slice(start, end)));
  return found.every((marks) => ownMarks.some((own) => isSame(own, marks)));
}

/** The country of the United Kingdom or Ireland and, within it, the zero before an area's code. */
const DIALLED_FIRST = /^(00)?(44|353)?0?(?=\d+$)/;

/**
 * Whether a text has the marks of the author's own number, with or without what countries put before it.
 *
 * @param {string} own
 * @param {string} marks
 */
function isSame(own, marks) {
  if (own === marks) return true;
  const ending = marks.replace(DIALLED_FIRST, "");
  return ending.length >= SHORTEST_ENDING && own.endsWith(ending);
}

/**
 * The letters and digits of a text, so that "01632 960 001" is "01632960001".
 *
 * @param {string} text
 */
function marksOf(text) {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
