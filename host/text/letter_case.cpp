// SPDX-License-Identifier: MIT
#include "host/text/letter_case.h"

#include <unicode/uchar.h>

#include "host/text/code_points.h"

namespace forethought {
namespace {

bool is_cased(char32_t code_point) {
  return u_hasBinaryProperty(static_cast<UChar32>(code_point), UCHAR_CASED) != 0;
}

// Without the "s" of "PAs", "PA's" or "PA’s". A lone "s" after one capital stays: "As" is a word.
std::string_view without_plural(std::string_view word) {
  if (!word.ends_with('s')) return word;
  std::string_view stem = word.substr(0, word.size() - 1);
  for (const std::string_view apostrophe : {"'", "\u2019"}) {
    if (stem.ends_with(apostrophe)) return stem.substr(0, stem.size() - apostrophe.size());
  }
  return stem.size() >= 2 ? stem : word;
}

}  // namespace

bool starts_with_capital(std::string_view original) {
  for (std::size_t i = 0; i < original.size(); i += code_point_size(original, i)) {
    const char32_t code_point = code_point_at(original, i);
    if (is_letter(code_point)) return is_upper(code_point);
  }
  return false;
}

bool is_upper_case(std::string_view original) {
  const std::string_view word = without_plural(original);
  bool any = false;
  for (std::size_t i = 0; i < word.size(); i += code_point_size(word, i)) {
    const char32_t code_point = code_point_at(word, i);
    if (!is_cased(code_point)) continue;
    if (!is_upper(code_point)) return false;
    any = true;
  }
  return any;
}

}  // namespace forethought
