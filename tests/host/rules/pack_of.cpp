// SPDX-License-Identifier: MIT
#include "tests/host/rules/pack_of.h"

#include <doctest/doctest.h>

#include <boost/json.hpp>
#include <set>
#include <string>

#include "host/rules/reader.h"

namespace forethought {
namespace {

namespace json = boost::json;

json::object object_from(std::string_view text) {
  json::parse_options options;
  options.allow_comments = true;
  options.allow_trailing_commas = true;
  json::error_code error;
  const json::value value = json::parse({text.data(), text.size()}, error, {}, options);
  if (error || !value.is_object()) FAIL("no JSON object: " << error.message());
  return value.as_object();
}

void fill(json::object& object, std::string_view key, json::value value) {
  const json::string_view name(key.data(), key.size());
  if (!object.contains(name)) object.emplace(name, std::move(value));
}

void fill_rule(json::object& rule) {
  for (const std::string_view key : {"title", "why", "try"}) fill(rule, key, "Words");
  fill(rule, "severity", "caution");
  for (const std::string_view key : {"flagged", "clean"}) fill(rule, key, {"one", "two", "three"});
}

// One object of `like` for each id that rules name under `key`, in a file of that name.
RuleFile named_by(const json::object& category, std::string_view key, const json::object& like) {
  const json::string_view name(key.data(), key.size());
  std::set<json::string> ids;
  for (const json::value& rule : category.at("rules").as_array()) {
    if (!rule.as_object().contains(name)) continue;
    for (const json::value& id : rule.at(name).as_array()) ids.insert(id.as_string());
  }
  json::array all;
  for (const json::string& id : ids) {
    json::object one = like;
    one["id"] = id;
    all.push_back(std::move(one));
  }
  return {std::string(key) + ".jsonc", json::serialize(json::object{{name, std::move(all)}})};
}

std::string words_of(const std::vector<Mistake>& mistakes) {
  std::string words;
  for (const Mistake& mistake : mistakes) words += to_string(mistake) + "\n";
  return words;
}

}  // namespace

Pack pack_of(std::string_view rule_file, std::string_view terms) {
  json::object category = object_from(rule_file);
  fill(category, "title", "Title");
  fill(category, "rules", json::array());
  for (json::value& rule : category.at("rules").as_array()) fill_rule(rule.as_object());

  const json::object text = {{"text", "Words"}, {"services", json::array()}};
  const json::object guidance = {
      {"body", "GMC"}, {"title", "T"}, {"url", "https://example.com"}, {"status", "V"}};
  const json::object signpost = {{"title", "T"},
                                 {"when", "W"},
                                 {"care", "C"},
                                 {"basis", "B"},
                                 {"texts", {{"all", {{"short", text}, {"long", text}}}}}};
  const std::string name(category.at("category").as_string());
  ReadPack read = read_pack({{"pack.jsonc", R"({"version": "test"})"},
                             {"terms.jsonc", "{\"terms\": " + std::string(terms) + "}"},
                             named_by(category, "guidance", guidance),
                             named_by(category, "signposts", signpost),
                             {name + ".jsonc", json::serialize(category)}});
  if (!read.mistakes.empty()) FAIL(words_of(read.mistakes));
  return std::move(read.pack);
}

}  // namespace forethought
