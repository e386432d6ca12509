"use strict";

/**
 * A finding that is still true of the text on screen.
 *
 * @typedef {object} Flag
 * @property {string} key Tells it from all others; the same from one check to the next.
 * @property {Finding} finding
 * @property {Span[]} spans In the text on screen. Empty where the finding is about the whole text.
 * @property {string[]} words What stands there.
 */

/** Findings of this category are an offer of help and never shown as a fault. */
const HELP_CATEGORY = "crisis-response";

/**
 * Who has thought of what they recommend needs no second reminder (domain: 6-modes.md section 8.3). What that
 * is may not be kept, so it counts until the page is left.
 */
const ONCE_CATEGORY = "recommendation-check";

const SEVERITIES = /** @type {const} */ (["serious", "caution", "info"]);

/**
 * Which of two flags is offered first: the more serious, then the one further up.
 *
 * @param {Flag} a
 * @param {Flag} b
 */
function mostSeriousFirst(a, b) {
  const severity = SEVERITIES.indexOf(a.finding.severity) - SEVERITIES.indexOf(b.finding.severity);
  return severity || (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0);
}

/**
 * @param {Flag[]} flags The most serious first.
 * @param {number | null} caret
 * @returns {Flag | undefined} The one nearest to the caret; without a caret, the most serious.
 */
function nearestFlag(flags, caret) {
  if (caret === null) return flags[0];
  const distance = (/** @type {Flag} */ { spans }) =>
    Math.min(...spans.map(({ start, end }) => Math.max(start - caret, caret - end, 0)));
  return [...flags].sort((a, b) => distance(a) - distance(b))[0];
}

/** A check whose answer comes after more edits than this is compared with the newest text at once. */
const LONGEST_HISTORY = 32;

/** The flags of one compose box: what the host found, and all edits since. */
class Flags {
  #text = "";
  /** How many drafts of the box have ended, as one does that is sent: the box was emptied. */
  ended = 0;
  /** The texts of the last edits, since findings come for one of them. @type {string[]} */
  #history = [];
  /** The last text that findings came for. */
  #checkedText = "";
  /** @type {Flag[]} */
  #flags = [];
  /** Rules with words that the user put away; in memory only, and only for this draft. @type {Set<string>} */
  #dismissed = new Set();
  /** The same for every draft of the page. @type {Set<string>} */
  static #dismissedForAll = new Set();

  /** @param {string} text What the box holds after an edit. */
  edited(text) {
    if (text === "" && this.#text !== "") this.ended += 1;
    this.#flags = survivors(this.#flags, this.#text, text);
    this.#text = text;
    this.#history = [...this.#history, text].slice(-LONGEST_HISTORY);
    if (text === "") this.#dismissed.clear();
  }

  /**
   * @param {string} text What was checked; the box may hold more by then.
   * @param {Finding[]} findings
   */
  checked(text, findings) {
    const flags = findings.map((finding) => flagOf(finding, text)).filter((flag) => flag !== null);
    let kept = numbered(flags);
    let before = text;
    for (const after of this.#textsSince(text)) {
      kept = survivors(kept, before, after);
      before = after;
    }
    const known = new Map(this.#flags.map((flag) => [flag.key, flag]));
    this.#flags = kept.sort(mostSeriousFirst).map((flag) => {
      const before = known.get(flag.key);
      return before && isSameFlag(before, flag) ? before : flag;
    });
    this.#checkedText = text;
  }

  /** @param {string} text Whether the flags are what was found in it, and it is the last that was seen. */
  areOf(text) {
    return this.#text === text && this.#checkedText === text;
  }

  /**
   * @param {string} text
   * @returns {string[]} What the box held after it, the newest last.
   */
  #textsSince(text) {
    const place = this.#history.lastIndexOf(text);
    return place < 0 ? [this.#text] : this.#history.slice(place + 1);
  }

  /** @param {Flag} flag */
  dismiss(flag) {
    const isForAll = flag.finding.category === ONCE_CATEGORY && flag.words.length > 0;
    (isForAll ? Flags.#dismissedForAll : this.#dismissed).add(ruleAndWords(flag));
  }

  /** @param {Flag} flag */
  #isDismissed(flag) {
    const sets = [this.#dismissed, Flags.#dismissedForAll];
    return sets.some((set) => set.size > 0 && set.has(ruleAndWords(flag)));
  }

  /**
   * The most serious first.
   *
   * @param {number | null} typingAt Where the user is typing: the word there may be half of one, so
   *   what touches it waits. null once the user paused.
   * @returns {Flag[]}
   */
  shown(typingAt) {
    const halfTyped = typingAt === null ? null : wordAt(this.#text, typingAt);
    return this.#flags.filter((flag) => {
      if (this.#isDismissed(flag)) return false;
      return halfTyped === null || !flag.spans.some((span) => overlap(span, halfTyped));
    });
  }
}

/**
 * @param {Finding} finding
 * @param {string} text
 * @returns {Flag | null} null where its spans are not of this text.
 */
function flagOf(finding, text) {
  const spans = finding.spans.map(([start, end]) => ({ start, end }));
  if (spans.some(({ start, end }) => !(0 <= start && start < end && end <= text.length))) {
    return null;
  }
  const words = spans.map(({ start, end }) => text.slice(start, end));
  return { key: "", finding, spans, words };
}

/**
 * An offer of help answers what another wrote: it is the same whatever the words of the draft.
 *
 * @param {Pick<Flag, "finding" | "words">} flag
 */
function ruleAndWords({ finding, words }) {
  return [finding.rule, ...(finding.category === HELP_CATEGORY ? [] : words)].join("\n");
}

/**
 * Whether two flags say the same of the same words in the same places.
 *
 * @param {Flag} a
 * @param {Flag} b
 */
function isSameFlag(a, b) {
  const isThere = (/** @type {Span} */ { start, end }, /** @type {number} */ place) =>
    a.spans[place].start === start && a.spans[place].end === end;
  return saysTheSame(a, b) && a.spans.length === b.spans.length && b.spans.every(isThere);
}

/**
 * @param {Flag} a
 * @param {Flag} b
 */
function saysTheSame(a, b) {
  const told = (/** @type {Flag} */ { key, finding: { severity, because } }) =>
    [key, severity, ...(because ?? [])].join("\n");
  return told(a) === told(b);
}

/**
 * The flag that stands for another after a later check: it itself, or one of the same rule that holds
 * more of the words, or fewer.
 *
 * @param {Flag} flag
 * @param {Flag[]} flags
 * @returns {Flag | undefined}
 */
function successorOf(flag, flags) {
  const isOfSameWords = (/** @type {Flag} */ { finding, spans }) =>
    finding.rule === flag.finding.rule &&
    spans.some((span) => flag.spans.some((other) => overlap(span, other)));
  return flags.find(({ key }) => key === flag.key) ?? flags.find(isOfSameWords);
}

/**
 * Gives flags their keys: the rule, the words, and which of those it is.
 *
 * @param {Flag[]} flags
 * @returns {Flag[]}
 */
function numbered(flags) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  return flags.map((flag) => {
    const name = ruleAndWords(flag);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return { ...flag, key: `${name}\n${count}` };
  });
}

/**
 * The flags of one text that are still true of another, moved there.
 *
 * @param {Flag[]} flags
 * @param {string} before
 * @param {string} after
 * @returns {Flag[]}
 */
function survivors(flags, before, after) {
  const edit = editBetween(before, after);
  if (edit === null) return flags;
  return flags.map((flag) => moved(flag, edit, after)).filter((flag) => flag !== null);
}

/**
 * @param {Flag} flag
 * @param {Edit} edit
 * @param {string} after
 * @returns {Flag | null}
 */
function moved(flag, edit, after) {
  const spans = [];
  const words = [];
  for (const [place, span] of flag.spans.entries()) {
    const shifted = shiftSpan(span, edit);
    if (shifted === null || !stillStands(shifted, flag.words[place], edit, after)) continue;
    spans.push(shifted);
    words.push(flag.words[place]);
  }
  if (spans.length === 0 && (flag.spans.length > 0 || after === "")) return null;
  return { ...flag, spans, words };
}

/**
 * Whether the same words stand at a span, and the edit did not make them part of longer ones.
 *
 * @param {Span} span
 * @param {string} words
 * @param {Edit} edit
 * @param {string} after
 */
function stillStands(span, words, edit, after) {
  if (after.slice(span.start, span.end) !== words) return false;
  const joinsFront = edit.newEnd === span.start && splitsWord(after, span.start);
  const joinsBack = edit.start === span.end && splitsWord(after, span.end);
  return !joinsFront && !joinsBack;
}
