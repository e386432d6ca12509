// SPDX-License-Identifier: MIT
#include "host/wire/replies.h"

#include <boost/json.hpp>

#include <algorithm>
#include <array>
#include <utility>

#include "host/wire/guidance_json.h"
#include "host/wire/message_reader.h"

namespace forethought {
namespace {

namespace json = boost::json;

// The requests that this host answers, so that an extension need not ask what it does not know.
constexpr std::array kCapabilities = {"check",    "check-bio",    "delete-rule", "diagnose",
                                      "erase",    "explain",      "own-rules",   "put-rule",
                                      "rules",    "set-category", "set-rule",    "set-settings",
                                      "settings", "signposts",    "try-rule"};

json::object reply(std::string_view type, std::int64_t id) {
  return {{"type", type}, {"id", id}};
}

// `most`: of them, the first.
json::array texts_of(const std::vector<Example>& examples, std::size_t most) {
  json::array texts;
  for (std::size_t i = 0; i < std::min(most, examples.size()); ++i) {
    texts.emplace_back(examples[i].text);
  }
  return texts;
}

json::object as_json(const OfferedSignpost& offered) {
  const Signpost& signpost = *offered.signpost;
  json::object object{{"id", signpost.id},
                      {"title", signpost.title},
                      {"when", signpost.when},
                      {"care", signpost.care}};
  if (offered.brief) object["short"] = *offered.brief;
  if (offered.full) object["long"] = *offered.full;
  json::array services;
  for (const auto& [service, please_check] : offered.services) {
    services.push_back(json::object{{"id", service->id},
                                    {"name", service->name},
                                    {"contact", service->contact},
                                    {"hours", service->hours},
                                    {"checked", service->checked},
                                    {"pleaseCheck", please_check}});
  }
  object["services"] = std::move(services);
  if (offered.copy_only) object["copyOnly"] = true;
  return object;
}

json::object as_json(const CategoryState& state, std::size_t most_examples) {
  json::array rules;
  for (const auto& [rule, enabled] : state.rules) {
    rules.push_back(json::object{{"id", rule->id},
                                 {"title", rule->title},
                                 {"severity", name_of(rule->severity)},
                                 {"enabled", enabled},
                                 {"flagged", texts_of(rule->flagged, most_examples)},
                                 {"clean", texts_of(rule->clean, most_examples)}});
  }
  return {
      {"id", state.category->id}, {"title", state.category->title}, {"rules", std::move(rules)}};
}

json::object as_json(const Settings& settings) {
  return {{"region", name_of(settings.region)},
          {"profession", name_of(settings.profession)},
          {"mode", name_of(settings.mode)}};
}

json::object as_json(const OwnRule& rule) {
  return {{"id", rule.id},
          {"title", rule.title},
          {"severity", name_of(rule.severity)},
          {"phrases", json::array(rule.phrases.begin(), rule.phrases.end())},
          {"why", rule.why},
          {"try", rule.try_instead}};
}

std::string rules_reply_with(std::int64_t id, const std::vector<CategoryState>& categories,
                             std::size_t most_examples) {
  json::array array;
  for (const CategoryState& category : categories) {
    array.push_back(as_json(category, most_examples));
  }
  json::object object = reply("rules", id);
  object["categories"] = std::move(array);
  return json::serialize(object);
}

}  // namespace

std::string error_reply(const Refusal& refusal) {
  json::object object{{"type", "error"}, {"id", nullptr}};
  if (refusal.id) object["id"] = *refusal.id;
  object["code"] = name_of(refusal.code);
  object["message"] = refusal.message;
  return json::serialize(object);
}

std::string_view update_notice(std::int64_t protocol) {
  if (protocol > kProtocol) {
    return "The Forethought program on this computer is older than the extension: update the "
           "program.";
  }
  if (protocol < kProtocol) {
    return "The extension is older than the Forethought program on this computer: update the "
           "extension in the browser’s list of extensions.";
  }
  return "";
}

std::string hello_reply(std::int64_t id, const Pack& pack, std::string_view notice) {
  json::object object = reply("hello", id);
  object["protocol"] = kProtocol;
  object["host"] = FORETHOUGHT_VERSION;
  object["pack"] = pack.version;
  object["rules"] = pack.rules.size();
  object["capabilities"] = json::array(kCapabilities.begin(), kCapabilities.end());
  if (!notice.empty()) object["notice"] = notice;
  return json::serialize(object);
}

std::string explained_reply(std::int64_t id, const Rule& rule, const Category& category,
                            const std::vector<const Guidance*>& guidance) {
  json::object object = reply("explained", id);
  object["rule"] = rule.id;
  object["category"] = category.id;
  object["categoryTitle"] = category.title;
  object["severity"] = name_of(rule.severity);
  object["title"] = rule.title;
  object["why"] = rule.why;
  object["try"] = rule.try_instead;
  object["guidance"] = guidance_json(guidance);
  object["flagged"] = texts_of(rule.flagged, rule.flagged.size());
  object["clean"] = texts_of(rule.clean, rule.clean.size());
  return json::serialize(object);
}

std::string signposts_reply(std::int64_t id, Region region,
                            const std::vector<OfferedSignpost>& signposts) {
  json::object object = reply("signposts", id);
  object["region"] = name_of(region);
  json::array array;
  for (const OfferedSignpost& signpost : signposts) array.push_back(as_json(signpost));
  object["signposts"] = std::move(array);
  return json::serialize(object);
}

std::string rules_reply(std::int64_t id, const std::vector<CategoryState>& categories) {
  constexpr std::array<std::size_t, 4> kMostExamples = {SIZE_MAX, 3, 1, 0};
  std::string json;
  for (const std::size_t most : kMostExamples) {
    json = rules_reply_with(id, categories, most);
    if (json.size() <= kMaxMessageBytes) break;
  }
  return json;
}

std::string rule_set_reply(std::int64_t id, std::string_view rule, bool enabled) {
  json::object object = reply("rule-set", id);
  object["rule"] = rule;
  object["enabled"] = enabled;
  return json::serialize(object);
}

std::string category_set_reply(std::int64_t id, std::string_view category, bool enabled) {
  json::object object = reply("category-set", id);
  object["category"] = category;
  object["enabled"] = enabled;
  return json::serialize(object);
}

std::string settings_reply(std::int64_t id, const Settings& settings) {
  json::object object = reply("settings", id);
  object["settings"] = as_json(settings);
  return json::serialize(object);
}

std::string settings_set_reply(std::int64_t id, const Settings& settings) {
  json::object object = reply("settings-set", id);
  object["settings"] = as_json(settings);
  return json::serialize(object);
}

std::string own_rules_reply(std::int64_t id, const std::vector<OwnRule>& rules) {
  json::array array;
  for (const OwnRule& rule : rules) array.push_back(as_json(rule));
  json::object object = reply("own-rules", id);
  object["rules"] = std::move(array);
  return json::serialize(object);
}

std::string rule_put_reply(std::int64_t id, std::string_view rule) {
  json::object object = reply("rule-put", id);
  object["rule"] = rule;
  return json::serialize(object);
}

std::string rule_deleted_reply(std::int64_t id, std::string_view rule) {
  json::object object = reply("rule-deleted", id);
  object["rule"] = rule;
  return json::serialize(object);
}

std::string erased_reply(std::int64_t id) {
  return json::serialize(reply("erased", id));
}

std::string changed_message(std::string_view what) {
  return json::serialize(json::object{{"type", "changed"}, {"what", what}});
}

}  // namespace forethought
