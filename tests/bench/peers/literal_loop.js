/**
 * @typedef {object} Literal
 * @property {string} text
 * @property {boolean} anyEnding the match goes on to the end of its word
 */

/**
 * @typedef {object} Post what the host has before it looks for literals
 * @property {string} folded
 * @property {boolean[]} boundaries by place in `folded`: whether a word may begin or end there
 * @property {number[]} wordEnds by place: the end of the word that it stands in
 */

/**
 * Where the literals of every term stand, by a loop over all of them: the number of the term, start and end.
 * The longest of a term at each start, as the host has them.
 *
 * @param {Literal[][]} terms
 * @param {Post} post
 * @returns {[number, number, number][]}
 */
export function literalMatches(terms, { folded, boundaries, wordEnds }) {
  /** @type {[number, number, number][]} */
  const matches = [];
  for (const [term, literals] of terms.entries()) {
    /** @type {Map<number, number> | null} */
    let ends = null;
    for (const { text, anyEnding } of literals) {
      for (let at = folded.indexOf(text); at !== -1; at = folded.indexOf(text, at + 1)) {
        const end = at + text.length;
        if (!boundaries[at] || !(anyEnding || boundaries[end])) continue;
        const reached = anyEnding ? Math.max(end, wordEnds[end - 1]) : end;
        ends ??= new Map();
        ends.set(at, Math.max(reached, ends.get(at) ?? 0));
      }
    }
    if (!ends) continue;
    for (const [start, end] of [...ends].sort((a, b) => a[0] - b[0]))
      matches.push([term, start, end]);
  }
  return matches;
}
