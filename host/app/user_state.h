// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "host/app/checker.h"
#include "host/app/rules_in_use.h"
#include "host/result.h"

namespace forethought {

// What one user chose and wrote, as the checks need it: nothing of the store is read while
// checking.
struct UserState {
  Settings settings;
  Choices choices;
  std::vector<OwnRule> own_rules;

  // Made from the above and the rules in use.
  DisabledRules disabled;              // by number in the pack
  std::shared_ptr<const Checker> own;  // of own_rules; null when there is none
  std::string own_digest;              // of the pack whose shared terms `own` was compiled with
  DisabledRules own_disabled;          // by number in its pack

  // How many of own_rules are not in `own`: they do not read (any more), or nothing could be had to
  // compile them with.
  std::size_t silent_own_rules() const;

  // Compiling the user's own rules takes long. They are taken from `before`, what was read of the
  // same user earlier, when neither they nor the pack have changed since.
  static Result<UserState> read(const RulesInUse& rules, std::string_view user,
                                const UserState* before = nullptr);

  // Whether the same rules speak, as far as the user decides it.
  bool same_rules(const UserState& other) const;

  // The findings of the pack and of the user's own rules together: the most serious first.
  struct Finding {
    const Checker* checker = nullptr;  // that found it
    PlacedFinding placed;
  };
  Result<std::vector<Finding>> check(const RulesInUse& rules, Draft draft) const;
};

// A rule with its category and whether it is on for the user.
struct FoundRule {
  const Rule* rule = nullptr;
  const Category* category = nullptr;
};
// Among the pack's rules and the user's own; nothing when there is no such rule.
std::optional<FoundRule> find_rule(const RulesInUse& rules, const UserState& state,
                                   std::string_view id);

}  // namespace forethought
