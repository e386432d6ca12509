/**
 * @typedef {object} Underline one line of a flag, in client pixels
 * @property {string} flag which flag's it is
 * @property {string} rule
 * @property {string} look its severity, or "help"
 * @property {number} left
 * @property {number} right
 * @property {number} bottom
 */

/**
 * @typedef {object} DrawnFlag
 * @property {string} rule
 * @property {string} text the words that stand above its underlines; " … " where it leaves words out
 */

/**
 * The words above each flag's underlines, in the order of the page. The browser itself says what stands
 * where, so that neither the adapter nor the painter is asked. Runs in the page, which must show the
 * underlines. Throws when an underline is not exactly as wide as its words.
 *
 * @param {Element} box
 * @param {Underline[]} underlines
 * @returns {DrawnFlag[]}
 */
export function wordsAbove(box, underlines) {
  /** How far an underline may miss the edge of its words, in pixels. */
  const tolerance = 2;
  const middleOfLine = parseFloat(getComputedStyle(box).fontSize) * 0.6;

  const root = box.getRootNode();
  const shadowRoots = root instanceof ShadowRoot ? [root] : [];

  /** @typedef {{ node: Node, offset: number }} Place */

  /** @returns {Place} */
  function placeAt(/** @type {number} */ x, /** @type {number} */ y) {
    const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
    if (!caret || !box.contains(caret.offsetNode))
      throw new Error("an underline is outside the box");
    return { node: caret.offsetNode, offset: caret.offset };
  }

  /** @returns {Range} */
  function rangeBetween(/** @type {Place} */ start, /** @type {Place} */ end) {
    const range = document.createRange();
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
    return range;
  }

  /** @returns {string} */
  function textBetween(/** @type {Place} */ start, /** @type {Place} */ end) {
    const isField = box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement;
    if (isField) return box.value.slice(start.offset, end.offset);
    return rangeBetween(start, end).toString();
  }

  /** Only a range of the page has edges; a textarea's caret places are exact to half a character. */
  function checkEdges(/** @type {Underline} */ underline, /** @type {Range} */ range) {
    const edges = range.getBoundingClientRect();
    const left = Math.abs(edges.left - underline.left);
    const right = Math.abs(edges.right - underline.right);
    const miss = Math.max(left, right);
    if (miss > tolerance)
      throw new Error(`the underline of "${range}" misses it by ${miss} pixels`);
  }

  /** @type {Map<string, DrawnFlag & { end: Place }>} */
  const flags = new Map();
  for (const underline of underlines.sort((a, b) => a.bottom - b.bottom || a.left - b.left)) {
    const y = underline.bottom - middleOfLine;
    const start = placeAt(underline.left + 1, y);
    const end = placeAt(underline.right - 1, y);
    if (start.node !== box) checkEdges(underline, rangeBetween(start, end));

    const words = textBetween(start, end);
    const before = flags.get(underline.flag);
    const gap = before ? textBetween(before.end, start) : "";
    const text = before ? before.text + (gap.trim() ? " … " : gap) + words : words;
    flags.set(underline.flag, { rule: underline.rule, text, end });
  }
  return [...flags.values()].map(({ rule, text }) => ({ rule, text }));
}
