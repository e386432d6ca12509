// SPDX-License-Identifier: MIT
#include "host/wire/request.h"

#include <boost/json.hpp>

#include <array>
#include <utility>

#include "host/wire/json_text.h"
#include "host/wire/request_fields.h"

namespace forethought {
namespace {

namespace json = boost::json;

using Body = decltype(Request::body);

Body read_hello(RequestFields& fields) {
  return HelloRequest{fields.number("protocol", 1)};
}

WrittenDraft draft_in(RequestFields& fields) {
  WrittenDraft draft;
  draft.text = fields.text("text");
  RequestFields context(fields.optional_object("context"), "context.");
  draft.surface = context.optional_choice<Surface>("surface").value_or(Surface::post);
  draft.parent = context.optional_text("parent");
  draft.profile = context.optional_text("profile");
  draft.attachment = context.optional_flag("attachment").value_or(false);
  fields.add_mistake(context.mistake());
  return draft;
}

Body read_check(RequestFields& fields) {
  CheckRequest request;
  request.box = fields.text("box", RequestFields::kShort);
  request.revision = fields.number("revision", 0);
  request.draft = draft_in(fields);
  return request;
}

Body read_check_bio(RequestFields& fields) {
  CheckBioRequest request;
  RequestFields profile(fields.optional_object("profile"), "profile.");
  request.display_name = profile.text("display_name", RequestFields::kShort);
  request.bio = profile.text("bio", RequestFields::kLong);
  fields.add_mistake(profile.mistake());
  RequestFields context(fields.optional_object("context"), "context.");
  request.site = context.optional_text("site", RequestFields::kShort);
  fields.add_mistake(context.mistake());
  return request;
}

Body read_explain(RequestFields& fields) {
  return ExplainRequest{fields.name("rule")};
}

Body read_signposts(RequestFields& fields) {
  return SignpostsRequest{fields.optional_choice<Surface>("surface"),
                          fields.optional_text("category", RequestFields::kShort),
                          fields.optional_choice<Region>("region")};
}

Body read_rules(RequestFields& fields) {
  return RulesRequest{fields.optional_text("category", RequestFields::kShort)};
}

Body read_set_rule(RequestFields& fields) {
  return SetRuleRequest{fields.name("rule"), fields.flag("enabled")};
}

Body read_set_category(RequestFields& fields) {
  return SetCategoryRequest{fields.name("category"), fields.flag("enabled")};
}

Body read_settings(RequestFields&) {
  return SettingsRequest{};
}

Body read_set_settings(RequestFields& fields) {
  RequestFields settings(fields.optional_object("settings"), "settings.");
  SetSettingsRequest request{{settings.optional_choice<Region>("region"),
                              settings.optional_choice<Profession>("profession"),
                              settings.optional_choice<Mode>("mode")}};
  fields.add_mistake(settings.mistake());
  return request;
}

Body read_own_rules(RequestFields&) {
  return OwnRulesRequest{};
}

OwnRule own_rule_in(RequestFields& fields) {
  constexpr std::size_t kMostPhrases = 100;
  RequestFields rule(fields.optional_object("rule"), "rule.");
  OwnRule own;
  own.id = rule.optional_text("id", RequestFields::kShort).value_or("");
  own.title = rule.name("title");
  own.severity = rule.optional_choice<Severity>("severity").value_or(Severity::caution);
  own.phrases = rule.texts("phrases", kMostPhrases, RequestFields::kShort);
  own.why = rule.optional_text("why", RequestFields::kLong).value_or("");
  own.try_instead = rule.optional_text("try", RequestFields::kLong).value_or("");
  fields.add_mistake(rule.mistake());
  return own;
}

Body read_put_rule(RequestFields& fields) {
  return PutRuleRequest{own_rule_in(fields)};
}

Body read_try_rule(RequestFields& fields) {
  OwnRule rule = own_rule_in(fields);
  return TryRuleRequest{std::move(rule), draft_in(fields)};
}

Body read_delete_rule(RequestFields& fields) {
  return DeleteRuleRequest{fields.name("rule")};
}

Body read_diagnose(RequestFields&) {
  return DiagnoseRequest{};
}

Body read_erase(RequestFields&) {
  return EraseRequest{};
}

struct Type {
  std::string_view name;
  Body (*read)(RequestFields&);
};
// The check comes first: it is asked for at every keystroke.
constexpr std::array<Type, 16> kTypes = {{{"check", read_check},
                                          {"hello", read_hello},
                                          {"check-bio", read_check_bio},
                                          {"explain", read_explain},
                                          {"signposts", read_signposts},
                                          {"rules", read_rules},
                                          {"set-rule", read_set_rule},
                                          {"set-category", read_set_category},
                                          {"settings", read_settings},
                                          {"set-settings", read_set_settings},
                                          {"own-rules", read_own_rules},
                                          {"put-rule", read_put_rule},
                                          {"try-rule", read_try_rule},
                                          {"delete-rule", read_delete_rule},
                                          {"diagnose", read_diagnose},
                                          {"erase", read_erase}}};

std::optional<std::int64_t> id_of(const json::object& object) {
  const json::value* id = object.if_contains("id");
  if (!id || !id->is_int64() || id->get_int64() < 1) return std::nullopt;
  return id->get_int64();
}

const Type* type_of(const json::object& object) {
  const json::value* name = object.if_contains("type");
  if (!name || !name->is_string()) return nullptr;
  for (const Type& type : kTypes) {
    if (name->get_string() == type.name) return &type;
  }
  return nullptr;
}

std::variant<Request, Refusal> read_object(const json::object& object) {
  const auto id = id_of(object);
  if (!id) return Refusal{id, ErrorCode::bad_request, "\"id\" is not a positive whole number"};
  RequestFields fields(object);
  (void)fields.name("type");
  if (!fields.mistake().empty()) return Refusal{id, ErrorCode::bad_request, fields.mistake()};
  const Type* type = type_of(object);
  if (!type) return Refusal{id, ErrorCode::unknown_type, "this host does not know the type"};

  Request request{*id, fields.name("user"), type->read(fields)};
  if (fields.mistake().empty()) return request;
  return Refusal{id, ErrorCode::bad_request, std::string(type->name) + ": " + fields.mistake()};
}

}  // namespace

std::variant<Request, Refusal> read_request(std::string_view text) {
  // Memory for the usual request, so that a check allocates next to nothing.
  std::array<unsigned char, 8192> room;
  json::monotonic_resource memory(room.data(), room.size());
  json::error_code error;
  const json::value value = json::parse(text, error, &memory);
  if (error) return Refusal{find_id(text), ErrorCode::bad_json, why_not_json(text, error)};
  if (!value.is_object()) return Refusal{{}, ErrorCode::bad_json, "not an object"};
  return read_object(value.get_object());
}

}  // namespace forethought
