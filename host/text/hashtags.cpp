// SPDX-License-Identifier: MIT
#include "host/text/hashtags.h"

#include <cstdint>

#include "host/text/addresses.h"
#include "host/text/code_points.h"

namespace forethought {
namespace {

enum class Kind : std::uint8_t { none, upper, lower, digit, underscore };

// What the user typed as one character of a hashtag.
struct Sign {
  Kind kind = Kind::none;
  std::size_t start = 0;  // in the folded text
};

bool is_tag_character(char32_t c) {
  return c == U'_' || is_letter_or_digit(c);
}

bool starts_tag(std::string_view text, std::size_t hash) {
  const char32_t before = code_point_before(text, hash);
  return !is_tag_character(before) && before != U'&';  // "&#39;" is an apostrophe in HTML
}

std::size_t tag_end(std::string_view text, std::size_t start) {
  std::size_t end = start;
  while (end < text.size() && is_tag_character(code_point_at(text, end))) {
    end += code_point_size(text, end);
  }
  return end;
}

Kind kind_of(char32_t folded, char32_t original) {
  if (folded == U'_') return Kind::underscore;
  if (is_digit(folded)) return Kind::digit;
  return is_upper(original) ? Kind::upper : Kind::lower;
}

// Code points that came from one character, such as both letters of a ligature, are one sign; so
// are a letter and its marks.
std::vector<Sign> signs_of(std::string_view original, const Folded& folded, ByteSpan tag) {
  std::vector<Sign> signs;
  std::size_t last_origin = original.size();
  for (std::size_t i = tag.start; i < tag.end;) {
    const char32_t code_point = code_point_at(folded.text, i);
    const std::size_t size = code_point_size(folded.text, i);
    const std::size_t origin = folded.map.to_original({i, i + size}).start;
    if (origin != last_origin && !is_mark(code_point)) {
      signs.push_back({kind_of(code_point, code_point_at(original, origin)), i});
    }
    last_origin = origin;
    i += size;
  }
  return signs;
}

// One hashtag, sign by sign.
class Tag {
 public:
  Tag(std::string_view text, std::vector<Sign> signs) : text_(text), signs_(std::move(signs)) {}

  std::size_t size() const { return signs_.size(); }
  std::size_t start(std::size_t i) const { return signs_[i].start; }

  // "my_patient", but not "_my" or "my__patient".
  bool underscore_joins(std::size_t i) const {
    return kind(i) == Kind::underscore && is_alphanumeric(i - 1) && is_alphanumeric(i + 1);
  }

  // "My|Patient", "GP|Life", "24|Hours".
  bool word_starts(std::size_t i) const {
    if (kind(i) != Kind::upper) return false;
    if (kind(i - 1) == Kind::lower) return true;
    if (kind(i - 1) != Kind::upper && kind(i - 1) != Kind::digit) return false;
    return kind(i + 1) == Kind::lower && !is_plural_ending(i + 1);
  }

 private:
  Kind kind(std::size_t i) const { return i < signs_.size() ? signs_[i].kind : Kind::none; }

  bool is_alphanumeric(std::size_t i) const {
    return kind(i) != Kind::none && kind(i) != Kind::underscore;
  }

  // The "s" of "GPs" and "GPsOfTwitter".
  bool is_plural_ending(std::size_t i) const {
    return text_[signs_[i].start] == 's' && kind(i + 1) != Kind::lower;
  }

  std::string_view text_;
  std::vector<Sign> signs_;
};

}  // namespace

void open_hashtags(std::string_view original, const std::vector<ByteSpan>& addresses,
                   Folded& folded) {
  std::string& text = folded.text;
  std::vector<std::size_t> spaces;
  for (std::size_t hash = text.find('#'); hash != std::string::npos;
       hash = text.find('#', hash + 1)) {
    if (stands_in(addresses, hash) || !starts_tag(text, hash)) continue;
    const Tag tag(text, signs_of(original, folded, {hash + 1, tag_end(text, hash + 1)}));
    for (std::size_t i = 1; i < tag.size(); ++i) {
      if (tag.underscore_joins(i)) text[tag.start(i)] = ' ';
      if (tag.word_starts(i)) spaces.push_back(tag.start(i));
    }
  }
  if (spaces.empty()) return;

  folded.map.insert_bytes(spaces);
  std::string opened;
  opened.reserve(text.size() + spaces.size());
  std::size_t copied = 0;
  for (const std::size_t space : spaces) {
    opened.append(text, copied, space - copied).push_back(' ');
    copied = space;
  }
  text = opened.append(text, copied);
}

}  // namespace forethought
