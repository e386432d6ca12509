// SPDX-License-Identifier: MIT
#include "host/store/choices.h"

#include <utility>

namespace forethought {

std::optional<bool> Choices::Set::about(const std::string& rule,
                                        const std::string& category) const {
  if (const auto found = rules.find(rule); found != rules.end()) return found->second;
  if (const auto found = categories.find(category); found != categories.end()) {
    return found->second;
  }
  return std::nullopt;
}

void Choices::add_rule(Of of, std::string id, bool enabled) {
  (of == Of::user ? user_ : everyone_).rules[std::move(id)] = enabled;
}

void Choices::add_category(Of of, std::string id, bool enabled) {
  (of == Of::user ? user_ : everyone_).categories[std::move(id)] = enabled;
}

bool Choices::enabled(std::string_view rule, std::string_view category, bool unchosen) const {
  const std::string rule_id(rule);
  const std::string category_id(category);
  if (const auto chosen = user_.about(rule_id, category_id)) return *chosen;
  return everyone_.about(rule_id, category_id).value_or(unchosen);
}

}  // namespace forethought
