// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "host/app/host_environment.h"
#include "host/app/rules_in_use.h"
#include "host/app/session/user_states.h"
#include "host/wire/refusal.h"
#include "host/wire/request.h"

namespace forethought {

// A reply as JSON, or why there is none.
using Answer = std::variant<std::string, Refusal>;

// Answers each kind of request from the rules in use and what users chose.
class Answers {
 public:
  // The first two must outlive this.
  Answers(RulesInUse& rules, UserStates& users, const HostEnvironment& environment)
      : rules_(rules), users_(users), environment_(environment) {}

  Answer to(const Request& request);

 private:
  // Of the request that is being answered.
  struct Asker {
    std::int64_t id;
    const std::string& user;
  };

  Answer to(const Asker& asker, const HelloRequest& request);
  Answer to(const Asker& asker, const CheckRequest& request);
  Answer to(const Asker& asker, const CheckBioRequest& request);
  Answer to(const Asker& asker, const ExplainRequest& request);
  Answer to(const Asker& asker, const SignpostsRequest& request);
  Answer to(const Asker& asker, const RulesRequest& request);
  Answer to(const Asker& asker, const SetRuleRequest& request);
  Answer to(const Asker& asker, const SetCategoryRequest& request);
  Answer to(const Asker& asker, const SettingsRequest& request);
  Answer to(const Asker& asker, const SetSettingsRequest& request);
  Answer to(const Asker& asker, const OwnRulesRequest& request);
  Answer to(const Asker& asker, const PutRuleRequest& request);
  Answer to(const Asker& asker, const TryRuleRequest& request);
  Answer to(const Asker& asker, const DeleteRuleRequest& request);
  Answer to(const Asker& asker, const DiagnoseRequest& request);
  Answer to(const Asker& asker, const EraseRequest& request);

  // As compile_own_rule().
  Result<Checker> compiled(const OwnRule& rule, const std::vector<OwnRule>& others) const;
  bool is_category(const UserState& state, std::string_view id) const;

  RulesInUse& rules_;
  UserStates& users_;
  HostEnvironment environment_;
};

}  // namespace forethought
