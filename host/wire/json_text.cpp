// SPDX-License-Identifier: MIT
#include "host/wire/json_text.h"

#include <boost/json/serialize.hpp>
#include <boost/json/string_view.hpp>

#include <algorithm>
#include <charconv>
#include <cstddef>

#include "host/text/code_points.h"

namespace forethought {
namespace {

bool stands_as_it_is(char sign) {
  const auto byte = static_cast<unsigned char>(sign);
  return byte >= 0x20 && byte != '"' && byte != '\\';
}

// The UTF-16 code unit that the escape \uXXXX at `at` stands for; -1 where there is none.
int escaped_unit(std::string_view json, std::size_t at) {
  constexpr std::size_t kDigits = 4;
  if (json.substr(at, 2) != "\\u" || json.size() < at + 2 + kDigits) return -1;
  int unit = -1;
  const char* const first = json.data() + at + 2;
  const auto read = std::from_chars(first, first + kDigits, unit, 16);
  return read.ptr == first + kDigits ? unit : -1;
}

bool is_first_half(int unit) {
  return unit >= 0xD800 && unit < 0xDC00;
}
bool is_second_half(int unit) {
  return unit >= 0xDC00 && unit < 0xE000;
}

bool has_lone_surrogate(std::string_view json) {
  constexpr std::size_t kEscape = 6;  // bytes of \uXXXX
  std::size_t at = 0;
  while ((at = json.find('\\', at)) != std::string_view::npos) {
    const int unit = escaped_unit(json, at);
    const bool pair = is_first_half(unit) && is_second_half(escaped_unit(json, at + kEscape));
    if (!pair && (is_first_half(unit) || is_second_half(unit))) return true;
    at += pair ? 2 * kEscape : 2;
  }
  return false;
}

}  // namespace

std::string why_not_json(std::string_view text, const boost::json::error_code& error) {
  if (!is_valid_utf8(text)) return "not valid UTF-8";
  if (has_lone_surrogate(text)) return "a lone surrogate";
  return error.message();
}

void append_json_string(std::string& json, std::string_view text) {
  if (std::all_of(text.begin(), text.end(), stands_as_it_is)) {
    json.append(1, '"').append(text).append(1, '"');
  } else {
    json += boost::json::serialize(boost::json::string_view(text));
  }
}

}  // namespace forethought
