// SPDX-License-Identifier: MIT
#include "host/text/words.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "host/text/addresses.h"
#include "host/text/byte_search.h"
#include "host/text/code_points.h"
#include "host/text/segmenter.h"

namespace forethought {
namespace {

enum class Kind : std::uint8_t { other, letter, digit, underscore };

// Of a byte of simple text: ASCII and U+00C0 to U+017F, which are letters but for two.
constexpr std::array<Kind, 256> kKinds = [] {
  std::array<Kind, 256> kinds{};
  for (std::size_t c = 'a'; c <= 'z'; ++c) kinds[c] = Kind::letter;
  for (std::size_t c = '0'; c <= '9'; ++c) kinds[c] = Kind::digit;
  for (std::size_t c = 0x80; c < kinds.size(); ++c) kinds[c] = Kind::letter;
  kinds['_'] = Kind::underscore;
  return kinds;
}();

Kind kind_of(char c) {
  return kKinds[static_cast<unsigned char>(c)];
}

// Where text from `start` stops being simple. The two are the signs of multiplication and division.
std::size_t simple_end(std::string_view text, std::size_t start) {
  return find_byte(text, start, [](unsigned char c, unsigned char next) {
    const bool is_other_lead = (c >= 0xC0) & ((c < 0xC3) | (c > 0xC5));
    return is_other_lead | ((c == 0xC3) & ((next == 0x97) | (next == 0xB7)));
  });
}

// Whether the sign between two characters holds them together, by WB6, WB7, WB11 and WB12.
bool joins(char before, char sign, char after) {
  const Kind kind = kind_of(before);
  if (kind != kind_of(after)) return false;
  if (kind == Kind::letter) return sign == '\'' || sign == '.';
  return kind == Kind::digit && (sign == '\'' || sign == '.' || sign == ',' || sign == ';');
}

// Collects words, cut by the rules that this house adds to UAX #29.
class WordList {
 public:
  explicit WordList(std::string_view text) : text_(text), addresses_(find_addresses(text)) {
    words_.reserve(text.size() / 5 + addresses_.size());
  }

  // Adds a word that needs no cutting, unless it is part of an address.
  void add_whole(ByteSpan word) {
    const bool touches_address =
        word.start < covered_ || (next_ < addresses_.size() && addresses_[next_].start < word.end);
    touches_address ? add(word) : words_.push_back(word);
  }

  // Adds what `segment` holds besides addresses, and the addresses before its end.
  void add(ByteSpan segment) {
    segment.start = std::max(segment.start, covered_);
    for (; next_ < addresses_.size() && addresses_[next_].start < segment.end; ++next_) {
      const ByteSpan address = addresses_[next_];
      if (segment.start < address.start) split({segment.start, address.start});
      words_.push_back(address);
      covered_ = address.end;
      segment.start = std::max(segment.start, covered_);
    }
    if (segment.start < segment.end) split(segment);
  }

  std::vector<ByteSpan> take() {
    add({text_.size(), text_.size()});
    return std::move(words_);
  }

 private:
  // Cuts where a full stop or colon stands between letters, but not in "d.o.b".
  void split(ByteSpan segment) {
    std::size_t start = segment.start;
    for (std::size_t i = segment.start; i < segment.end; ++i) {
      if ((text_[i] != '.' && text_[i] != ':') || !is_run_on(i, segment)) continue;
      push({start, i});
      start = i + 1;
    }
    push({start, segment.end});
  }

  bool is_run_on(std::size_t sign, ByteSpan segment) const {
    if (sign == segment.start || sign + 1 == segment.end) return false;
    if (!is_letter(code_point_before(text_, sign)) || !is_letter(code_point_at(text_, sign + 1))) {
      return false;
    }
    return text_[sign] == ':' || !stands_alone_before(sign, segment) ||
           !stands_alone_after(sign, segment);
  }

  // Whether one letter alone stands before this full stop.
  bool stands_alone_before(std::size_t sign, ByteSpan segment) const {
    const std::size_t start = start_before(text_, sign);
    return start == segment.start || text_[start - 1] == '.' || text_[start - 1] == ':';
  }

  bool stands_alone_after(std::size_t sign, ByteSpan segment) const {
    const std::size_t end = sign + 1 + code_point_size(text_, sign + 1);
    return end >= segment.end || text_[end] == '.' || text_[end] == ':';
  }

  void push(ByteSpan word) {
    while (word.start < word.end && is_edge(code_point_at(text_, word.start))) {
      word.start += code_point_size(text_, word.start);
    }
    while (word.start < word.end && is_edge(code_point_before(text_, word.end))) --word.end;
    if (word.start < word.end) words_.push_back(word);
  }

  // Signs that do not count at the ends of a word: all ASCII.
  static bool is_edge(char32_t c) { return c < 0x80 && !is_letter_or_digit(c); }

  std::string_view text_;
  std::vector<ByteSpan> addresses_;
  std::size_t next_ = 0;     // of addresses_, not yet added
  std::size_t covered_ = 0;  // the end of the last address added
  std::vector<ByteSpan> words_;
};

// The same words as ICU finds, at a tenth of the cost.
void add_simple(std::string_view text, ByteSpan part, WordList& words) {
  std::size_t i = part.start;
  while (i < part.end) {
    if (kind_of(text[i]) == Kind::other) {
      ++i;
      continue;
    }
    const std::size_t start = i;
    bool whole = true;
    for (; i < part.end; ++i) {
      const Kind kind = kind_of(text[i]);
      if (kind == Kind::letter || kind == Kind::digit) continue;
      const bool inside = kind == Kind::underscore || (i > start && i + 1 < part.end &&
                                                       joins(text[i - 1], text[i], text[i + 1]));
      if (!inside) break;
      whole = whole && text[i] == '\'';
    }
    whole ? words.add_whole({start, i}) : words.add({start, i});
  }
}

void add_other(std::string_view text, ByteSpan part, WordList& words) {
  if (part.size() == 0) return;
  for_each_word(text.substr(part.start, part.size()), [&](ByteSpan word) {
    words.add({part.start + word.start, part.start + word.end});
  });
}

std::size_t piece_end(std::string_view text, std::size_t start) {
  return std::min(text.find(' ', start), text.size());
}

// The end of the space-separated pieces from `start` that are not simple.
std::size_t other_end(std::string_view text, std::size_t start) {
  std::size_t end = start;
  while (end < text.size()) {
    const std::size_t piece = piece_end(text, end);
    if (simple_end(text.substr(0, piece), end) == piece) break;
    end = std::min(piece + 1, text.size());
  }
  return end;
}

}  // namespace

std::vector<ByteSpan> find_words(std::string_view folded) {
  WordList words(folded);
  std::size_t i = 0;
  while (i < folded.size()) {
    std::size_t end = simple_end(folded, i);
    while (end < folded.size() && end > i && folded[end - 1] != ' ') --end;
    add_simple(folded, {i, end}, words);
    i = other_end(folded, end);
    add_other(folded, {end, i}, words);
  }
  return words.take();
}

}  // namespace forethought
