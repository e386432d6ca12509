// SPDX-License-Identifier: MIT
// What the rules that ship must keep to, beside their own examples.
#include <doctest/doctest.h>

#include <boost/json.hpp>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "host/rules/reader.h"
#include "tests/host/must.h"

namespace forethought {
namespace {

namespace json = boost::json;

constexpr char kRules[] = FORETHOUGHT_SOURCE "/rules";

const Pack& shipped() {
  static const Pack pack = read_pack(must(files_of(kRules))).pack;
  return pack;
}

TEST_CASE("a paragraph of guidance is given only where it was verified") {
  for (const Guidance& guidance : shipped().guidance) {
    INFO(guidance.id);
    if (!guidance.para.empty()) CHECK(guidance.status.starts_with("V"));
  }
}

TEST_CASE("all twenty categories have rules") {
  std::set<std::string> categories;
  for (const Category& category : shipped().categories) categories.insert(category.id);

  CHECK(categories.size() == 20);
}

std::set<std::string> shipped_ids(const std::string& kind) {
  std::set<std::string> ids;
  if (kind == "rule") {
    for (const Rule& rule : shipped().rules) ids.insert(rule.id);
  } else if (kind == "category") {
    for (const Category& category : shipped().categories) ids.insert(category.id);
  } else if (kind == "signpost") {
    for (const Signpost& signpost : shipped().signposts) ids.insert(signpost.id);
  } else if (kind == "bio") {
    for (const BioElement& element : shipped().bio.elements) ids.insert(element.id);
  }
  return ids;
}

TEST_CASE("every obligation is answered, by what the rules hold where it is in them") {
  std::ifstream file(std::string(kRules) + "/obligations.jsonc");
  json::parse_options options;
  options.allow_comments = true;
  options.allow_trailing_commas = true;
  const json::value read =
      json::parse(std::string(std::istreambuf_iterator<char>(file), {}), {}, options);

  std::set<std::string> rows;
  for (const json::value& row : read.at("obligations").as_array()) {
    INFO(json::serialize(row));
    rows.emplace(row.at("row").as_string());
    CHECK_FALSE(row.at("answers").as_array().empty());
    for (const json::value& answer : row.at("answers").as_array()) {
      const auto& [kind, id] = *answer.as_object().begin();
      if (kind == "prompt" || kind == "promise") continue;  // what they are is not in the rules
      CHECK(shipped_ids(kind).contains(std::string(id.as_string())));
    }
  }
  CHECK(rows.size() == 132);
}

}  // namespace
}  // namespace forethought
