"use strict";

/**
 * Half-open, in UTF-16 code units.
 *
 * @typedef {{ start: number, end: number }} Span
 */

/**
 * One replacement: [start, oldEnd) of the old text became [start, newEnd) of the new one.
 *
 * @typedef {{ start: number, oldEnd: number, newEnd: number }} Edit
 */

// The apostrophes are part of words: "patient’s". A hyphen ends one.
const WORD_BEFORE = /[\p{L}\p{M}\p{N}_'’]+$/u;
const WORD_AFTER = /^[\p{L}\p{M}\p{N}_'’]+/u;

/** Longer runs without a space are not words that somebody is typing. */
const LONGEST_WORD = 64;

/**
 * The smallest single replacement that makes one text of the other, or null where they are equal.
 *
 * @param {string} before
 * @param {string} after
 * @returns {Edit | null}
 */
function editBetween(before, after) {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let oldEnd = before.length;
  let newEnd = after.length;
  while (oldEnd > start && newEnd > start && before[oldEnd - 1] === after[newEnd - 1]) {
    oldEnd -= 1;
    newEnd -= 1;
  }
  return { start, oldEnd, newEnd };
}

/**
 * Moves a span across one edit, or returns null if the edit touched it.
 *
 * @param {Span} span
 * @param {Edit} edit
 * @returns {Span | null}
 */
function shiftSpan(span, edit) {
  if (span.end <= edit.start) return span;
  if (span.start < edit.oldEnd) return null;
  const delta = edit.newEnd - edit.oldEnd;
  return { start: span.start + delta, end: span.end + delta };
}

/**
 * The word that an offset stands in or at the edge of; empty between two spaces.
 *
 * @param {string} text
 * @param {number} offset
 * @returns {Span}
 */
function wordAt(text, offset) {
  const before = WORD_BEFORE.exec(text.slice(Math.max(0, offset - LONGEST_WORD), offset));
  const after = WORD_AFTER.exec(text.slice(offset, offset + LONGEST_WORD));
  return { start: offset - (before?.[0].length ?? 0), end: offset + (after?.[0].length ?? 0) };
}

/**
 * Whether a word runs across an offset, so that what ends or begins there is only a part of it.
 *
 * @param {string} text
 * @param {number} offset
 */
function splitsWord(text, offset) {
  const { start, end } = wordAt(text, offset);
  return start < offset && offset < end;
}

/**
 * @template T
 * @param {T[]} all First those that pass, then the others.
 * @param {(one: T) => boolean} passes
 * @returns {number} How many pass.
 */
function countOfFirst(all, passes) {
  let count = 0;
  let most = all.length;
  while (count < most) {
    const middle = (count + most) >> 1;
    if (passes(all[middle])) count = middle + 1;
    else most = middle;
  }
  return count;
}

/**
 * @param {Span} a
 * @param {Span} b
 */
function overlap(a, b) {
  return a.start < b.end && b.start < a.end;
}
