// SPDX-License-Identifier: MIT
#include "host/app/checking/written_id.h"

#include <algorithm>
#include <boost/json/parse.hpp>

namespace forethought {
namespace {

constexpr std::string_view kWhiteSpace = " \t\r\n";
constexpr std::string_view kNone = "null";

// The text without what stands before its first sign.
std::string_view trimmed(std::string_view text) {
  return text.substr(std::min(text.find_first_not_of(kWhiteSpace), text.size()));
}

// The string, with its quotes, that `text` begins with; to the end where it has none.
std::string_view leading_string(std::string_view text) {
  std::size_t end = 1;
  while (end < text.size() && text[end] != '"') end += text[end] == '\\' ? 2 : 1;
  return text.substr(0, std::min(end + 1, text.size()));
}

// What stands behind `"id":` in the outermost object; empty if nothing does.
std::string_view after_id(std::string_view json) {
  int depth = 0;
  for (std::size_t at = 0; at < json.size();) {
    const char sign = json[at];
    if (sign == '{' || sign == '[') ++depth;
    if (sign == '}' || sign == ']') --depth;
    const std::string_view string = sign == '"' ? leading_string(json.substr(at)) : "";
    at += std::max<std::size_t>(1, string.size());
    if (depth != 1 || string != "\"id\"") continue;
    const std::string_view rest = trimmed(json.substr(at));
    if (rest.starts_with(':')) return trimmed(rest.substr(1));
  }
  return {};
}

}  // namespace

std::string_view written_id(std::string_view json) {
  const std::string_view value = after_id(json);
  const std::string_view written = value.starts_with('"')
                                       ? leading_string(value)
                                       : value.substr(0, value.find_first_of(",}] \t\r\n"));
  boost::json::error_code error;
  const auto parsed = boost::json::parse({written.data(), written.size()}, error);
  return error || parsed.is_structured() ? kNone : written;
}

}  // namespace forethought
