// SPDX-License-Identifier: MIT
#include "host/rules/pack_lines.h"

#include <algorithm>
#include <cstddef>

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

bool names_licence(std::string_view first_line) {
  const std::size_t semicolon = first_line.rfind(';');
  if (!first_line.starts_with('#') || semicolon == std::string_view::npos) return false;
  return first_line.find_first_not_of(" \t\r", semicolon + 1) != std::string_view::npos;
}

}  // namespace forethought
