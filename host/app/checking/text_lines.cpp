// SPDX-License-Identifier: MIT
#include "host/app/checking/text_lines.h"

#include <algorithm>

namespace forethought {

TextLines::TextLines(std::string_view text) {
  std::size_t unit = 0;
  while (true) {
    const std::size_t line_feed = text.find('\n');
    std::string_view line = text.substr(0, line_feed);
    const std::size_t length = utf16_length(line);
    const bool has_return = line_feed != std::string_view::npos && line.ends_with('\r');
    if (has_return) line.remove_suffix(1);
    lines_.push_back({line, {unit, unit + length - (has_return ? 1 : 0)}});
    if (line_feed == std::string_view::npos) return;
    unit += length + 1;
    text.remove_prefix(line_feed + 1);
  }
}

std::size_t TextLines::number_at(std::size_t unit) const {
  const auto start_of = [](const Line& line) { return line.span.start; };
  const auto after = std::ranges::upper_bound(lines_, unit, {}, start_of);
  return static_cast<std::size_t>(after - lines_.begin()) - 1;
}

std::size_t utf16_length(std::string_view utf8) {
  std::size_t units = 0;
  for (const char c : utf8) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0) != 0x80) units += byte >= 0xF0 ? 2 : 1;
  }
  return units;
}

}  // namespace forethought
