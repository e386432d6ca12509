// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "host/rules/pack.h"
#include "host/store/user_tables.h"
#include "host/wire/refusal.h"

namespace forethought {

// The answers of extension/protocol.d.ts as JSON, other than those with findings: see
// CheckedReply.
// Each takes the id of its request.

// The version of the messages that this host speaks.
inline constexpr std::int64_t kProtocol = 1;

// Which side the user should update, for an extension that speaks `protocol`; empty where it fits.
std::string_view update_notice(std::int64_t protocol);

std::string error_reply(const Refusal& refusal);

// `notice`: words for the user; empty where there is nothing to say.
std::string hello_reply(std::int64_t id, const Pack& pack, std::string_view notice);

// `guidance`: what the rule cites, in its order.
std::string explained_reply(std::int64_t id, const Rule& rule, const Category& category,
                            const std::vector<const Guidance*>& guidance);

// A signpost as it may be offered in one region.
struct OfferedSignpost {
  struct OfferedService {
    const Service* service = nullptr;
    bool please_check = false;
  };
  const Signpost* signpost = nullptr;
  std::optional<std::string> brief, full;  // absent where it may not be offered yet
  std::vector<OfferedService> services;    // that the texts offered name
  bool copy_only = false;                  // not to be put in where the request is from
};
std::string signposts_reply(std::int64_t id, Region region,
                            const std::vector<OfferedSignpost>& signposts);

// A category and whether each of its rules is on.
struct CategoryState {
  struct RuleState {
    const Rule* rule = nullptr;
    bool enabled = true;
  };
  const Category* category = nullptr;
  std::vector<RuleState> rules;
};
// Leaves out examples where the answer would otherwise be longer than a message may be.
std::string rules_reply(std::int64_t id, const std::vector<CategoryState>& categories);

std::string rule_set_reply(std::int64_t id, std::string_view rule, bool enabled);
std::string category_set_reply(std::int64_t id, std::string_view category, bool enabled);

std::string settings_reply(std::int64_t id, const Settings& settings);
std::string settings_set_reply(std::int64_t id, const Settings& settings);

std::string own_rules_reply(std::int64_t id, const std::vector<OwnRule>& rules);
std::string rule_put_reply(std::int64_t id, std::string_view rule);
std::string rule_deleted_reply(std::int64_t id, std::string_view rule);
std::string erased_reply(std::int64_t id);

// Not an answer: says that another process changed the store. `what`: "rules" or "settings".
std::string changed_message(std::string_view what);

}  // namespace forethought
