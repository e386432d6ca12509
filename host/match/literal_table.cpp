// SPDX-License-Identifier: MIT
#include "host/match/literal_table.h"

#include <algorithm>
#include <unordered_map>

namespace forethought {
namespace {

// A use of a literal, before uses are put in order.
struct Use {
  std::uint32_t literal = 0;
  std::uint32_t user = 0;

  auto operator<=>(const Use&) const = default;
};

}  // namespace

LiteralTexts collect_literals(const std::vector<Term>& terms) {
  LiteralTexts result;
  std::unordered_map<std::string_view, std::uint32_t> numbers;
  std::vector<Use> uses;
  for (std::size_t term = 0; term < terms.size(); ++term) {
    for (const Literal& literal : terms[term].literals) {
      const auto next = static_cast<std::uint32_t>(result.texts.size());
      const auto [entry, is_new] = numbers.try_emplace(literal.text, next);
      if (is_new) result.texts.push_back(literal.text);
      const auto user = static_cast<std::uint32_t>(term * 2) + (literal.any_ending ? 1U : 0U);
      uses.push_back({entry->second, user});
    }
  }
  std::ranges::sort(uses);
  uses.erase(std::unique(uses.begin(), uses.end()), uses.end());

  LiteralTable& table = result.table;
  for (const std::string_view text : result.texts) {
    table.lengths.push_back(static_cast<std::uint32_t>(text.size()));
  }
  for (const Use& use : uses) {
    if (use.literal == table.first_user.size()) {
      table.first_user.push_back(static_cast<std::uint32_t>(table.users.size()));
    }
    table.users.push_back(use.user);
  }
  table.first_user.push_back(static_cast<std::uint32_t>(table.users.size()));
  return result;
}

bool is_sound(const LiteralTable& table, std::size_t term_count) {
  if (table.first_user.size() != table.lengths.size() + 1) return false;
  if (table.first_user.front() != 0 || table.first_user.back() != table.users.size()) return false;
  return std::ranges::is_sorted(table.first_user) &&
         std::ranges::all_of(table.users,
                             [&](std::uint32_t user) { return user / 2 < term_count; });
}

}  // namespace forethought
