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

LiteralTexts collect_literals(const Rows<Term>& terms) {
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

  std::vector<std::uint32_t> lengths, first_user, users;
  for (const std::string_view text : result.texts) {
    lengths.push_back(static_cast<std::uint32_t>(text.size()));
  }
  for (const Use& use : uses) {
    if (use.literal == first_user.size()) {
      first_user.push_back(static_cast<std::uint32_t>(users.size()));
      result.first_terms.push_back(static_cast<int>(use.user / 2));
    }
    users.push_back(use.user);
  }
  first_user.push_back(static_cast<std::uint32_t>(users.size()));
  result.table = joined_sections(
      {bytes_of_values(lengths), bytes_of_values(first_user), bytes_of_values(users)});
  return result;
}

bool LiteralTable::is_sound(std::size_t terms) const {
  if (first_user_.size() != lengths_.size() + 1 || first_user_[0] != 0) return false;
  if (first_user_[lengths_.size()] != users_.size()) return false;
  return std::is_sorted(first_user_.begin(), first_user_.end()) &&
         std::all_of(users_.begin(), users_.end(),
                     [&](std::uint32_t user) { return user / 2 < terms; });
}

Result<LiteralTable> LiteralTable::in(const SharedBytes& bytes) {
  const auto sections = sections_in(bytes, 3);
  if (!sections) return Error{"literals: the bytes are something else"};
  LiteralTable table;
  table.lengths_ = Values<std::uint32_t>((*sections)[0]);
  table.first_user_ = Values<std::uint32_t>((*sections)[1]);
  table.users_ = Values<std::uint32_t>((*sections)[2]);
  return table;
}

}  // namespace forethought
