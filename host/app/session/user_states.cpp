// SPDX-License-Identifier: MIT
#include "host/app/session/user_states.h"

#include <utility>

namespace forethought {
namespace {

constexpr std::size_t kMostUsers = 16;

}  // namespace

Result<const UserState*> UserStates::of(const std::string& user) {
  const auto known = states_.find(user);
  if (known != states_.end()) return &known->second;
  auto state = UserState::read(rules_, user);
  if (!state) return state.error();
  if (states_.size() >= kMostUsers) states_.clear();
  return &states_.insert_or_assign(user, *std::move(state)).first->second;
}

Result<const UserState*> UserStates::tried_again(const std::string& user) {
  const auto known = states_.find(user);
  if (known != states_.end() && known->second.silent_own_rules() > 0) read_anew(user);
  return of(user);
}

void UserStates::read_anew(const std::string& user) {
  const auto known = states_.find(user);
  if (known == states_.end()) return static_cast<void>(of(user));
  auto fresh = UserState::read(rules_, user, &known->second);
  if (fresh) {
    known->second = *std::move(fresh);
  } else {
    states_.erase(known);  // the next request says what is wrong
  }
}

UserStates::Differences UserStates::read_again() {
  Differences differences;
  for (auto& [user, state] : states_) {
    auto fresh = UserState::read(rules_, user, &state);
    if (!fresh) continue;  // the next request says what is wrong
    differences.rules = differences.rules || !fresh->same_rules(state);
    differences.settings = differences.settings || fresh->settings != state.settings;
    state = *std::move(fresh);
  }
  return differences;
}

}  // namespace forethought
