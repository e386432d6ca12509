/** @import {Finding} from "../../protocol" */

/**
 * A part of a text: `findings` are the indexes of those that stand on all of it, `ends` of those that end
 * with it.
 *
 * @typedef {{ text: string, findings: number[], ends: number[] }} TextPart
 */

/**
 * Cuts a text wherever a finding begins or ends.
 *
 * @param {string} text
 * @param {Pick<Finding, "spans">[]} findings
 * @returns {TextPart[]}
 */
export function partsOf(text, findings) {
  const cuts = findings.flatMap(({ spans }) => spans.flat());
  const places = [...new Set([0, ...cuts, text.length])].sort((a, b) => a - b);
  return places.slice(1).map((end, at) => ({
    text: text.slice(places[at], end),
    findings: indexesOf(findings, (spans) =>
      spans.some(([from, to]) => from <= places[at] && end <= to),
    ),
    ends: indexesOf(findings, (spans) => spans.some(([, to]) => to === end)),
  }));
}

/**
 * @param {Pick<Finding, "spans">[]} findings
 * @param {(spans: Finding["spans"]) => boolean} fits
 */
function indexesOf(findings, fits) {
  return findings.flatMap(({ spans }, index) => (fits(spans) ? [index] : []));
}
