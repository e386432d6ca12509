// SPDX-License-Identifier: MIT
#include "host/rules/mistake.h"

#include <algorithm>
#include <cstddef>

namespace forethought {
namespace {

constexpr std::size_t kMostSlips = 2;

// How many signs must be put in, taken out or replaced to make `a` into `b` (Levenshtein).
std::size_t slips_between(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j < row.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
    }
  }
  return row.back();
}

}  // namespace

std::string to_string(const Mistake& mistake) {
  if (mistake.line == 0) return mistake.file + ": " + mistake.what;
  return mistake.file + ":" + std::to_string(mistake.line) + ": " + mistake.what;
}

std::string in_quotes(std::string_view name) {
  return "\"" + std::string(name) + "\"";
}

std::string did_you_mean(std::string_view name, std::span<const std::string_view> known) {
  std::size_t fewest = kMostSlips + 1;
  std::string_view nearest;
  for (const std::string_view candidate : known) {
    const std::size_t slips = slips_between(name, candidate);
    // A short name has too little in it for two slips to be a likeness.
    if (slips >= fewest || slips * 2 >= candidate.size()) continue;
    fewest = slips;
    nearest = candidate;
  }
  return nearest.empty() ? "" : "; did you mean " + in_quotes(nearest) + "?";
}

}  // namespace forethought
