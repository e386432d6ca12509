// SPDX-License-Identifier: MIT
#include "host/rules/rule_index.h"

#include <algorithm>
#include <numeric>

namespace forethought {

std::string rule_index_of(const Pack& pack) {
  NumberLists::Plain lists(RuleIndex::kLists), of_category(pack.categories.size());
  std::vector<std::uint32_t>& by_id = lists[RuleIndex::kById];
  by_id.resize(pack.rules.size());
  std::iota(by_id.begin(), by_id.end(), 0U);
  std::ranges::stable_sort(
      by_id, {}, [&](std::uint32_t number) -> const std::string& { return pack.rules[number].id; });
  for (std::uint32_t number = 0; number < pack.rules.size(); ++number) {
    const Rule& rule = pack.rules[number];
    of_category[static_cast<std::size_t>(rule.category)].push_back(number);
    if (rule.opt_in) lists[RuleIndex::kOptIn].push_back(number);
  }
  return joined_sections({NumberLists(lists).bytes(), NumberLists(of_category).bytes()});
}

std::optional<RuleIndex> RuleIndex::in(const SharedBytes& bytes, const Pack& pack) {
  const std::size_t rules = pack.rules.size();
  const auto sections = sections_in(bytes, 2);
  if (!sections) return {};
  auto lists = NumberLists::in((*sections)[0], kLists, rules);
  auto of_category = NumberLists::in((*sections)[1], pack.categories.size(), rules);
  if (!lists || !of_category) return {};
  RuleIndex index;
  index.lists_ = *std::move(lists);
  index.of_category_ = *std::move(of_category);
  return index;
}

std::optional<std::size_t> RuleIndex::with_id(std::string_view id, const Pack& pack) const {
  const auto by_id = lists_.of(kById);
  const auto id_of = [&](std::uint32_t number) -> std::string_view {
    return pack.rules[number].id;
  };
  const auto found = std::ranges::lower_bound(by_id, id, {}, id_of);
  if (found == by_id.end() || id_of(*found) != id) return {};
  return *found;
}

}  // namespace forethought
