// SPDX-License-Identifier: MIT
#include "host/app/user_state.h"

#include <algorithm>
#include <utility>

#include "host/app/own_rules.h"

namespace forethought {
namespace {

// Rules that are opt-in wait for a choice of the user's. The command line, which asks for everyone,
// judges with them.
DisabledRules disabled_in(const Checker& checker, const Choices& choices, std::string_view user) {
  const Pack& pack = checker.pack();
  const RuleIndex& index = checker.index();
  DisabledRules disabled(pack.rules.size());
  if (user != kEveryone) {
    for (const std::uint32_t rule : index.opt_in()) disabled[rule] = true;
  }
  choices.each(
      [&](const std::string& id, bool enabled) {
        if (const auto rule = index.with_id(id, pack)) disabled[*rule] = !enabled;
      },
      [&](const std::string& id, bool enabled) {
        for (std::size_t category = 0; category < pack.categories.size(); ++category) {
          if (pack.categories[category].id != id) continue;
          for (const std::uint32_t rule : index.of_category(category)) disabled[rule] = !enabled;
        }
      });
  return disabled;
}

std::shared_ptr<const Checker> own_rules_of(const std::vector<OwnRule>& own,
                                            const RulesInUse& rules) {
  const auto shared = shared_files_for(own, [&] { return rules.files(); });
  return shared ? compile_own_rules(own, *shared, rules.compiler()) : nullptr;
}

void append(std::vector<UserState::Finding>& all, const Checker& checker,
            std::vector<PlacedFinding> findings) {
  for (PlacedFinding& finding : findings) all.push_back({&checker, std::move(finding)});
}

std::optional<FoundRule> find_in(const Checker& checker, std::string_view id) {
  const auto number = checker.index().with_id(id, checker.pack());
  if (!number) return std::nullopt;
  const Rule& rule = checker.pack().rules[*number];
  return FoundRule{&rule, &checker.pack().category_of(rule)};
}

}  // namespace

Result<UserState> UserState::read(const RulesInUse& rules, std::string_view user,
                                  const UserState* before) {
  const UserTables tables = rules.store().users();
  auto settings = tables.settings(user);
  if (!settings) return settings.error();
  auto choices = tables.choices(user);
  if (!choices) return choices.error();
  auto own_rules = tables.own_rules(user);
  if (!own_rules) return own_rules.error();

  UserState state;
  state.settings = *settings;
  state.choices = *std::move(choices);
  state.own_rules = *std::move(own_rules);
  state.disabled = disabled_in(rules.checker(), state.choices, user);
  state.own_digest = rules.digest();
  const bool same =
      before && before->own_rules == state.own_rules && before->own_digest == state.own_digest;
  state.own = same ? before->own : own_rules_of(state.own_rules, rules);
  // What failed, as where the pack could not be read, is tried again.
  if (!state.own) state.own_digest.clear();
  if (state.own) state.own_disabled = disabled_in(*state.own, state.choices, user);
  return state;
}

std::size_t UserState::silent_own_rules() const {
  return own_rules.size() - (own ? own->pack().rules.size() : 0);
}

bool UserState::same_rules(const UserState& other) const {
  return choices == other.choices && own_rules == other.own_rules;
}

Result<std::vector<UserState::Finding>> UserState::check(const RulesInUse& rules,
                                                         Draft draft) const {
  std::vector<Finding> all;
  auto findings = rules.checker().check(draft, disabled);
  if (!findings) return findings.error();
  append(all, rules.checker(), *std::move(findings));
  if (!own) return all;

  findings = own->check(std::move(draft), own_disabled);
  if (!findings) return findings.error();
  append(all, *own, *std::move(findings));
  std::ranges::stable_sort(all, std::ranges::greater(),
                           [](const Finding& finding) { return finding.placed.severity; });
  return all;
}

std::optional<FoundRule> find_rule(const RulesInUse& rules, const UserState& state,
                                   std::string_view id) {
  if (const auto found = find_in(rules.checker(), id)) return found;
  return state.own ? find_in(*state.own, id) : std::nullopt;
}

}  // namespace forethought
