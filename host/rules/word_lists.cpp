// SPDX-License-Identifier: MIT
#include "host/rules/word_lists.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <utility>

#include "host/rules/pack_lines.h"
#include "host/rules/spellings.h"

namespace forethought {
namespace {

// Far more than the longest list that ships has (4,000), and as much as compiles in some seconds.
constexpr std::size_t kMostEntries = 100'000;

// The line without its comment and the white space around what is left.
std::string_view entry_of(std::string_view line) {
  std::size_t comment = line.find('#');
  // "#" begins a comment at the start of the line or after a space.
  while (comment != std::string_view::npos && comment > 0 && line[comment - 1] != ' ') {
    comment = line.find('#', comment + 1);
  }
  line = line.substr(0, comment);
  const std::size_t first = line.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return line.substr(first, line.find_last_not_of(" \t\r") - first + 1);
}

}  // namespace

void WordLists::add(std::string_view content, FileMistakes mistakes) {
  const std::vector<std::string_view> lines = lines_of(content);
  if (lines.empty() || !names_licence(lines.front())) {
    mistakes.add(1, "the first line must be a comment with the source; the licence");
  }
  std::vector<Literal> entries;
  std::set<std::string> known;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (entries.size() >= kMostEntries) {
      mistakes.add(static_cast<int>(i) + 1,
                   "a list has at most " + std::to_string(kMostEntries) + " entries");
      break;
    }
    const std::string_view entry = entry_of(lines[i]);
    const std::size_t sign = entry.find_first_of("()[]{}<>|*\\");
    if (sign != std::string_view::npos) {
      mistakes.add(static_cast<int>(i) + 1,
                   in_quotes(entry.substr(sign, 1)) + ": a list holds plain phrases without signs");
    }
    for (const std::string& spelling : spellings_of(entry)) {
      if (known.insert(spelling).second) entries.push_back({spelling, false});
    }
  }
  if (entries.empty()) mistakes.add(1, "the list is empty");
  const std::string path = mistakes.file();
  lists_.insert_or_assign(path, List{std::move(entries), std::move(mistakes)});
}

const std::vector<Literal>* WordLists::find(const std::string& path) {
  const auto found = lists_.find(path);
  if (found == lists_.end()) return nullptr;
  found->second.used = true;
  return &found->second.entries;
}

std::vector<std::string_view> WordLists::paths() const {
  std::vector<std::string_view> paths;
  for (const auto& [path, list] : lists_) paths.push_back(path);
  return paths;
}

void WordLists::report_unused() {
  for (auto& [path, list] : lists_) {
    if (!list.used) list.mistakes.add_untidy(1, "no term uses this list");
  }
}

}  // namespace forethought
