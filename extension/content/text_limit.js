"use strict";

/** With https:// before it anything is an address; without, only what ends as health services' do. */
const ADDRESSES =
  /https?:\/\/[^\s]+[^\s.,;:!?)\]"'’”]|\b(?:[a-z0-9-]+\.)+(?:com|org|net|uk|ie|scot|wales|cymru|info|eu)\b(?:\/[^\s]*[^\s.,;:!?)\]"'’”])?/giu;
const EMOJI = /\p{Emoji_Presentation}|\p{Emoji}\ufe0f|[0-9#*]\u20e3/u;
/** Letters of Europe and its neighbours, and its punctuation; all others count twice. */
const SINGLE = /^[\u0000-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]$/u;

/**
 * How long a text is as a site counts it. What X calls weighted: an emoji is 2 however it is put
 * together, and so is a character of Chinese, Japanese or Korean (twitter-text 3.1).
 *
 * @param {string} text
 * @param {TextLimit} limit
 */
function lengthUnder(text, { counts, address }) {
  if (!counts) return text.length;
  const plain = text.normalize("NFC");
  if (address === undefined) return charactersOf(plain, counts);
  const addresses = plain.match(ADDRESSES) ?? [];
  return addresses.length * address + charactersOf(plain.replace(ADDRESSES, ""), counts);
}

/**
 * @param {string} text
 * @param {"graphemes" | "weighted"} counts
 */
function charactersOf(text, counts) {
  let count = 0;
  for (const { segment } of new Intl.Segmenter("en").segment(text)) {
    if (counts === "graphemes") count += 1;
    else if (EMOJI.test(segment)) count += 2;
    else for (const point of segment) count += SINGLE.test(point) ? 1 : 2;
  }
  return count;
}

/**
 * The limit that a site is known for, or that the box itself sets.
 *
 * @param {HTMLElement} element
 * @param {SiteFacts | null} facts
 * @returns {TextLimit | null} null: none is known.
 */
function limitOf(element, facts) {
  const known = boxFactsOf(element, facts)?.limit;
  if (known) return known;
  const longest = isTextField(element) ? element.maxLength : -1;
  return longest >= 0 ? { characters: longest } : null;
}
