// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "host/result.h"
#include "host/text/offset_map.h"
#include "host/text/span.h"
#include "host/text/utf16_index.h"

namespace forethought {

// What a condition's parts must share to count as together.
enum class Scope : std::uint8_t { sentence, paragraph, post };

// One text as the rules see it: folded for matching, cut into words, sentences and paragraphs, with
// the way back to what the user typed.
//
// Folded text is NFKC case-folded UTF-8 with quotes and dashes unified, zero-width characters and
// combining variation selectors removed and every run of white space turned into one space. A
// hyphen between a letter and a letter or digit becomes a space, so "94-year-old" reads "94 year
// old"; between two digits it stays "-". A hashtag is opened into its words: "#MyPatientJohn" reads
// "#my patient john". An @handle, a web address and an e-mail address stay one word each, hyphens
// included. Words, sentences and paragraphs: words.h, sentences.h.
//
// All byte spans below are in bytes of folded(), unless they say "original". Immutable, but words,
// sentences and paragraphs are found when they are first asked for: not thread-safe.
class Text {
 public:
  // Fails when `utf8` is not valid UTF-8 (the error does not quote it) or ICU has no data. `name`
  // is what the error calls the text.
  static Result<Text> read(std::string utf8, std::string_view name = "text");

  const std::string& original() const { return original_; }
  const std::string& folded() const { return folded_; }

  // The bytes of original() that were folded into `span`. Never splits a code point.
  ByteSpan to_original(ByteSpan span) const;
  // The same, in UTF-16 code units of the original.
  Span to_utf16(ByteSpan span) const;

  // Whether `byte` is not inside a word, by UAX #29 as tailored above. The ends of the text are
  // boundaries, and so are both sides of a sign that is no word, such as an emoji, and the place
  // before the "'s" of "John's".
  bool is_word_boundary(std::size_t byte) const;
  // The end of the word that `byte` stands in; `byte` itself between words.
  std::size_t word_end(std::size_t byte) const;
  // Every word, sorted, not overlapping.
  const std::vector<ByteSpan>& words() const;
  // How many whole words stand between the two spans, in either order; 0 when they touch or
  // overlap.
  std::size_t words_between(ByteSpan a, ByteSpan b) const;

  // The number of the sentence, paragraph or post that `byte` stands in, counted from 0 (a post is
  // always 0). Sentences follow UAX #29 over the original text.
  std::size_t unit_of(std::size_t byte, Scope scope) const;
  std::size_t unit_count(Scope scope) const;
  // The bytes of unit number `unit`.
  ByteSpan unit_span(std::size_t unit, Scope scope) const;

 private:
  Text() = default;

  // Of a sentence or paragraph; sorted, the first is 0.
  const std::vector<std::size_t>& starts_of(Scope scope) const;
  std::vector<std::size_t> folded_starts(const std::vector<std::size_t>& original_starts) const;

  std::string original_;
  std::string folded_;
  OffsetMap map_;
  Utf16Index utf16_;  // of original_
  // Nothing until they are asked for.
  mutable std::optional<std::vector<ByteSpan>> words_;
  mutable std::optional<std::vector<std::size_t>> sentence_starts_, paragraph_starts_;
};

// Folds a phrase of a rule or an entry of a list the way Text folds what the user types. Leading
// and trailing white space is dropped. Empty when `utf8` is not valid UTF-8.
std::string fold_phrase(std::string_view utf8);

}  // namespace forethought
