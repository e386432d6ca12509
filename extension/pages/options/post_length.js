/** Of a post on X, the shortest of the sites. */
export const LONGEST_POST = 280;
/** Every address counts as this many characters, since X makes a short one of it. */
const ADDRESS = 23;
/** With https:// before it anything is an address; without, only what ends as health services' do. */
const ADDRESSES =
  /https?:\/\/[^\s]+[^\s.,;:!?)\]"'’”]|\b(?:[a-z0-9-]+\.)+(?:com|org|net|uk|ie|scot|wales|cymru|info|eu)\b(?:\/[^\s]*[^\s.,;:!?)\]"'’”])?/giu;
const EMOJI = /\p{Emoji_Presentation}|\p{Emoji}\ufe0f|[0-9#*]\u20e3/u;
/** Letters of Europe and its neighbours, and its punctuation; all others count twice. */
const SINGLE = /^[\u0000-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]$/u;

const CHARACTERS = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * How long a post is as X counts it: an address is 23, an emoji 2 however it is put together, and so is
 * a character of Chinese, Japanese or Korean (twitter-text 3.1).
 *
 * @param {string} text
 */
export function lengthOnX(text) {
  const plain = text.normalize("NFC");
  const addresses = plain.match(ADDRESSES) ?? [];
  return addresses.length * ADDRESS + weightOf(plain.replace(ADDRESSES, ""));
}

/** @param {string} text */
function weightOf(text) {
  let weight = 0;
  for (const { segment } of CHARACTERS.segment(text)) {
    if (EMOJI.test(segment)) weight += 2;
    else for (const point of segment) weight += SINGLE.test(point) ? 1 : 2;
  }
  return weight;
}
