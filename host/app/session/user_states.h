// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>

#include "host/app/rules_in_use.h"
#include "host/app/user_state.h"
#include "host/result.h"

namespace forethought {

// The states of the users who have asked something. A browser profile is one user, so there is
// hardly ever more than one.
class UserStates {
 public:
  // `rules` must outlive this.
  explicit UserStates(const RulesInUse& rules) : rules_(rules) {}

  // Read from the store the first time. Valid until the next call of any function.
  Result<const UserState*> of(const std::string& user);

  // The same. Where own rules could not be made ready, that is tried again.
  Result<const UserState*> tried_again(const std::string& user);

  // To be called when this host wrote something of the user. The state stays known, so that
  // read_again() can tell what others change from here on.
  void read_anew(const std::string& user);

  // What reading everything again found to be other than before.
  struct Differences {
    bool rules = false;
    bool settings = false;
  };
  Differences read_again();

 private:
  const RulesInUse& rules_;
  std::map<std::string, UserState> states_;
};

}  // namespace forethought
