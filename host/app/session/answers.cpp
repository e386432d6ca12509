// SPDX-License-Identifier: MIT
#include "host/app/session/answers.h"

#include <algorithm>
#include <type_traits>
#include <utility>

#include "host/app/bio_offer.h"
#include "host/app/doctor/diagnosis.h"
#include "host/app/own_rules.h"
#include "host/app/signpost_offer.h"
#include "host/wire/bio_reply.h"
#include "host/wire/checked_reply.h"
#include "host/wire/replies.h"

namespace forethought {
namespace {

constexpr char kDamagedLeft[] =
    "store: damaged ones are left, which may hold what is erased here. Other files stand in their "
    "folder, so only you can delete them: \"forethought doctor\" names them";

constexpr char kOwnRulesSilent[] =
    "Not all of your own rules could be made ready, so these are not checked. The diagnostics in "
    "the options say what to do.";

// Requests whose answer says that something is kept from now on.
template <typename Body>
inline constexpr bool kChooses =
    std::is_same_v<Body, SetRuleRequest> || std::is_same_v<Body, SetCategoryRequest> ||
    std::is_same_v<Body, SetSettingsRequest> || std::is_same_v<Body, PutRuleRequest> ||
    std::is_same_v<Body, DeleteRuleRequest> || std::is_same_v<Body, EraseRequest>;

Refusal refuse(std::int64_t id, ErrorCode code, std::string message) {
  return {id, code, std::move(message)};
}

Refusal refuse(std::int64_t id, const Error& store_error) {
  return {id, ErrorCode::store, store_error.message};
}

Draft draft_of(const WrittenDraft& written, const Settings& settings) {
  return {
      written.text,
      written.parent.value_or(""),
      written.profile.value_or(""),
      {written.surface, settings.region, settings.profession, settings.mode, written.attachment}};
}

// Whether there was room.
bool add(CheckedReply& reply, const Checker& checker, const PlacedFinding& placed) {
  return reply.add(checker.rule_of(placed), checker.category_of(placed), placed.severity,
                   placed.spans, placed.because);
}

bool has_category(const Pack& pack, std::string_view id) {
  return std::ranges::find(pack.categories, id, &Category::id) != pack.categories.end();
}

// Every category of the pack, or only `wanted`, with whether its rules are on.
void add_categories(const Pack& pack, const DisabledRules& disabled,
                    const std::optional<std::string>& wanted, std::vector<CategoryState>& all) {
  std::vector<CategoryState> states(pack.categories.size());
  for (std::size_t i = 0; i < states.size(); ++i) states[i].category = &pack.categories[i];
  for (std::size_t i = 0; i < pack.rules.size(); ++i) {
    const Rule& rule = pack.rules[i];
    states[static_cast<std::size_t>(rule.category)].rules.push_back({&rule, !disabled[i]});
  }
  for (CategoryState& state : states) {
    if (!wanted || *wanted == state.category->id) all.push_back(std::move(state));
  }
}

std::vector<std::string> rules_of(const UserState& state, const Pack& pack,
                                  std::string_view category) {
  std::vector<CategoryState> categories;
  const std::optional<std::string> wanted(category);
  add_categories(pack, state.disabled, wanted, categories);
  if (state.own) add_categories(state.own->pack(), state.own_disabled, wanted, categories);
  std::vector<std::string> ids;
  for (const CategoryState& one : categories) {
    for (const auto& rule : one.rules) ids.push_back(rule.rule->id);
  }
  return ids;
}

OwnRule with_id(OwnRule rule, const std::vector<OwnRule>& others) {
  if (rule.id.empty()) rule.id = new_own_id(rule.title, others);
  return rule;
}

bool has_own_rule(const UserState& state, const std::string& id) {
  return std::ranges::find(state.own_rules, id, &OwnRule::id) != state.own_rules.end();
}

}  // namespace

Answer Answers::to(const Request& request) {
  const Asker asker{request.id, request.user};
  return std::visit(
      [&]<typename Body>(const Body& body) -> Answer {
        const std::string& cause = rules_.store().cause();
        if (kChooses<Body> && !cause.empty()) {
          return refuse(request.id, ErrorCode::store, "nothing can be kept: " + cause);
        }
        return to(asker, body);
      },
      request.body);
}

bool Answers::is_category(const UserState& state, std::string_view id) const {
  return has_category(rules_.pack(), id) || (state.own && has_category(state.own->pack(), id));
}

Answer Answers::to(const Asker& asker, const HelloRequest& request) {
  const auto state = users_.tried_again(asker.user);  // read before the first key is waited for
  const std::string_view update = update_notice(request.protocol);
  if (!update.empty()) return hello_reply(asker.id, rules_.pack(), update);
  const bool is_silent = state && (*state)->silent_own_rules() > 0;
  const bool tells_silence = is_silent && rules_.notice().empty();
  return hello_reply(asker.id, rules_.pack(), tells_silence ? kOwnRulesSilent : rules_.notice());
}

Answer Answers::to(const Asker& asker, const CheckRequest& request) {
  const auto state = users_.of(asker.user);
  if (!state) return refuse(asker.id, state.error());
  const auto findings = (*state)->check(rules_, draft_of(request.draft, (*state)->settings));
  if (!findings) return refuse(asker.id, ErrorCode::bad_request, findings.error().message);
  CheckedReply reply(asker.id, request.box, request.revision);
  for (const auto& [checker, placed] : *findings) {
    if (!add(reply, *checker, placed)) break;
  }
  return reply.finish();
}

Answer Answers::to(const Asker& asker, const CheckBioRequest& request) {
  const auto state = users_.of(asker.user);
  if (!state) return refuse(asker.id, state.error());
  const Settings& settings = (*state)->settings;
  const auto checked =
      check_profile(rules_.checker(), {request.display_name, request.bio},
                    {Surface::bio, settings.region, settings.profession, settings.mode, false},
                    request.site.value_or(""));
  if (!checked) return refuse(asker.id, ErrorCode::bad_request, checked.error().message);
  return bio_checked_reply(asker.id, rules_.pack(), *checked);
}

Answer Answers::to(const Asker& asker, const ExplainRequest& request) {
  const auto state = users_.of(asker.user);
  if (!state) return refuse(asker.id, state.error());
  const auto found = find_rule(rules_, **state, request.rule);
  if (!found) return refuse(asker.id, ErrorCode::unknown_rule, "explain: there is no such rule");
  return explained_reply(asker.id, *found->rule, *found->category,
                         rules_.pack().cited_as(found->rule->guidance));
}

Answer Answers::to(const Asker& asker, const SignpostsRequest& request) {
  const auto state = users_.of(asker.user);
  if (!state) return refuse(asker.id, state.error());
  if (request.category && !is_category(**state, *request.category)) {
    return refuse(asker.id, ErrorCode::unknown_category, "signposts: there is no such category");
  }
  const Region region = request.region.value_or((*state)->settings.region);
  auto offered = offered_signposts(rules_.pack(), region, request.category, today());
  if (request.surface) fit_to(*request.surface, offered);
  return signposts_reply(asker.id, region, offered);
}

Answer Answers::to(const Asker& asker, const RulesRequest& request) {
  const auto state = users_.of(asker.user);
  if (!state) return refuse(asker.id, state.error());
  if (request.category && !is_category(**state, *request.category)) {
    return refuse(asker.id, ErrorCode::unknown_category, "rules: there is no such category");
  }
  std::vector<CategoryState> categories;
  add_categories(rules_.pack(), (*state)->disabled, request.category, categories);
  if ((*state)->own) {
    add_categories((*state)->own->pack(), (*state)->own_disabled, request.category, categories);
  }
  return rules_reply(asker.id, categories);
}

Answer Answers::to(const Asker& asker, const SetRuleRequest& request) {
  const auto state = users_.of(asker.user);
  if (!state) return refuse(asker.id, state.error());
  if (!find_rule(rules_, **state, request.rule)) {
    return refuse(asker.id, ErrorCode::unknown_rule, "set-rule: there is no such rule");
  }
  const auto set = rules_.store().keep(
      [&](UserTables users) { return users.set_rule(asker.user, request.rule, request.enabled); });
  if (!set) return refuse(asker.id, set.error());
  users_.read_anew(asker.user);
  return rule_set_reply(asker.id, request.rule, request.enabled);
}

Answer Answers::to(const Asker& asker, const SetCategoryRequest& request) {
  const auto state = users_.of(asker.user);
  if (!state) return refuse(asker.id, state.error());
  if (!is_category(**state, request.category)) {
    return refuse(asker.id, ErrorCode::unknown_category, "set-category: there is no such category");
  }
  const auto rules = rules_of(**state, rules_.pack(), request.category);
  const auto set = rules_.store().keep([&](UserTables users) {
    return users.set_category(asker.user, request.category, rules, request.enabled);
  });
  if (!set) return refuse(asker.id, set.error());
  users_.read_anew(asker.user);
  return category_set_reply(asker.id, request.category, request.enabled);
}

Answer Answers::to(const Asker& asker, const SettingsRequest&) {
  const auto state = users_.of(asker.user);
  if (!state) return refuse(asker.id, state.error());
  return settings_reply(asker.id, (*state)->settings);
}

Answer Answers::to(const Asker& asker, const SetSettingsRequest& request) {
  const auto set = rules_.store().keep(
      [&](UserTables users) { return users.set_settings(asker.user, request.change); });
  if (!set) return refuse(asker.id, set.error());
  users_.read_anew(asker.user);
  const auto state = users_.of(asker.user);
  if (!state) return refuse(asker.id, state.error());
  return settings_set_reply(asker.id, (*state)->settings);
}

Answer Answers::to(const Asker& asker, const OwnRulesRequest&) {
  const auto state = users_.tried_again(asker.user);
  if (!state) return refuse(asker.id, state.error());
  return own_rules_reply(asker.id, (*state)->own_rules);
}

Result<Checker> Answers::compiled(const OwnRule& rule, const std::vector<OwnRule>& others) const {
  std::vector<OwnRule> all = others;
  all.push_back(rule);
  const auto shared = shared_files_for(all, [&] { return rules_.files(); });
  if (!shared) return shared.error();
  return compile_own_rule(rule, others, *shared, rules_.compiler());
}

Answer Answers::to(const Asker& asker, const PutRuleRequest& request) {
  const auto state = users_.of(asker.user);
  if (!state) return refuse(asker.id, state.error());
  const OwnRule rule = with_id(request.rule, (*state)->own_rules);
  const auto compiled = this->compiled(rule, (*state)->own_rules);
  if (!compiled) {
    return refuse(asker.id, ErrorCode::invalid_rule, "put-rule: " + compiled.error().message);
  }
  const auto put =
      rules_.store().keep([&](UserTables users) { return users.put_own_rule(asker.user, rule); });
  if (!put) return refuse(asker.id, put.error());
  users_.read_anew(asker.user);
  return rule_put_reply(asker.id, rule.id);
}

Answer Answers::to(const Asker& asker, const TryRuleRequest& request) {
  const auto state = users_.of(asker.user);
  if (!state) return refuse(asker.id, state.error());
  const OwnRule rule = with_id(request.rule, (*state)->own_rules);
  const auto compiled = this->compiled(rule, (*state)->own_rules);
  if (!compiled) {
    return refuse(asker.id, ErrorCode::invalid_rule, "try-rule: " + compiled.error().message);
  }
  const auto findings = compiled->check(draft_of(request.draft, (*state)->settings));
  if (!findings) return refuse(asker.id, ErrorCode::bad_request, findings.error().message);
  CheckedReply reply = CheckedReply::of_trial(asker.id);
  for (const PlacedFinding& placed : *findings) {
    if (!add(reply, *compiled, placed)) break;
  }
  return reply.finish();
}

Answer Answers::to(const Asker& asker, const DeleteRuleRequest& request) {
  const auto state = users_.of(asker.user);
  if (!state) return refuse(asker.id, state.error());
  if (!has_own_rule(**state, request.rule)) {
    return refuse(asker.id, ErrorCode::unknown_rule,
                  "delete-rule: there is no such rule of your own");
  }
  const auto deleted = rules_.store().keep(
      [&](UserTables users) { return users.delete_own_rule(asker.user, request.rule); });
  if (!deleted) return refuse(asker.id, deleted.error());
  users_.read_anew(asker.user);
  return rule_deleted_reply(asker.id, request.rule);
}

Answer Answers::to(const Asker& asker, const DiagnoseRequest&) {
  const auto state = users_.tried_again(asker.user);
  return diagnosed_reply(asker.id, diagnose(rules_, environment_, state ? *state : nullptr));
}

Answer Answers::to(const Asker& asker, const EraseRequest&) {
  const auto erased = rules_.store().erase(asker.user);
  if (!erased) return refuse(asker.id, erased.error());
  users_.read_anew(asker.user);
  if (environment_.beside.has_others && environment_.beside.has_damaged) {
    return refuse(asker.id, ErrorCode::store, kDamagedLeft);
  }
  return erased_reply(asker.id);
}

}  // namespace forethought
