// SPDX-License-Identifier: MIT
#include "host/rules/pack_lines.h"

#include <algorithm>
#include <cstddef>

#include "host/text/code_points.h"

namespace forethought {

std::vector<std::string_view> lines_of(std::string_view content) {
  std::vector<std::string_view> lines;
  while (!content.empty()) {
    const std::size_t end = std::min(content.find('\n'), content.size());
    lines.push_back(content.substr(0, end));
    content.remove_prefix(std::min(end + 1, content.size()));
  }
  return lines;
}

bool check_utf8(std::string_view content, FileMistakes& mistakes) {
  if (is_valid_utf8(content)) return true;
  int number = 0;
  for (const std::string_view line : lines_of(content)) {
    ++number;
    if (!is_valid_utf8(line)) mistakes.add(number, "not valid UTF-8");
  }
  return false;
}

bool names_licence(std::string_view first_line) {
  const std::size_t semicolon = first_line.rfind(';');
  if (!first_line.starts_with('#') || semicolon == std::string_view::npos) return false;
  return first_line.find_first_not_of(" \t\r", semicolon + 1) != std::string_view::npos;
}

}  // namespace forethought
