// SPDX-License-Identifier: MIT
#include "host/text/plain_words.h"

#include <cstddef>
#include <string_view>

#include "host/text/code_points.h"

namespace forethought {
namespace {

constexpr std::string_view kStart = "^";
constexpr std::size_t kLongestNumber = 5;

std::string plain(std::string_view word) {
  std::string plain;
  plain.reserve(word.size());
  std::size_t digits = 0;
  for (const char sign : word) {
    const bool is_digit = sign >= '0' && sign <= '9';
    digits = is_digit ? digits + 1 : 0;
    if (digits <= kLongestNumber) plain += is_digit ? '0' : sign;
  }
  return plain;
}

// The tone of an emoji's skin says nothing about the post.
bool is_skin_tone(char32_t code_point) {
  return code_point >= 0x1F3FB && code_point <= 0x1F3FF;
}

void add_signs(std::string_view folded, ByteSpan gap, std::vector<PlainWord>& words) {
  for (std::size_t byte = gap.start; byte < gap.end; byte += code_point_size(folded, byte)) {
    const char32_t sign = code_point_at(folded, byte);
    if (is_white_space(sign) || is_mark(sign) || is_skin_tone(sign)) continue;
    const ByteSpan span{byte, byte + code_point_size(folded, byte)};
    const std::string_view written = folded.substr(span.start, span.size());
    if (words.back().word != written) words.push_back({std::string(written), span});
  }
}

}  // namespace

std::vector<PlainWord> plain_words(const Text& text) {
  const std::string_view folded = text.folded();
  std::vector<PlainWord> words;
  words.reserve(2 * text.words().size() + 1);
  words.push_back({std::string(kStart), {0, 0}});
  std::size_t end = 0;
  for (const ByteSpan span : text.words()) {
    add_signs(folded, {end, span.start}, words);
    words.push_back({plain(folded.substr(span.start, span.size())), span});
    end = span.end;
  }
  add_signs(folded, {end, folded.size()}, words);
  return words;
}

}  // namespace forethought
