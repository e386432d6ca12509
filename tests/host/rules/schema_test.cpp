// SPDX-License-Identifier: MIT
// rules/schema.json tells editors what the reader accepts; these tests keep the two together.
#include <doctest/doctest.h>

#include <boost/json.hpp>
#include <fstream>
#include <iterator>
#include <set>
#include <span>
#include <string>

#include "host/rules/context.h"
#include "host/rules/keys.h"
#include "host/rules/known_categories.h"
#include "host/rules/validator.h"

namespace forethought {
namespace {

namespace json = boost::json;
using Names = std::set<std::string>;

const json::object& definitions() {
  static const json::value schema = [] {
    std::ifstream file(FORETHOUGHT_SOURCE "/rules/schema.json");
    return json::parse(std::string(std::istreambuf_iterator<char>(file), {}));
  }();
  return schema.at("$defs").as_object();
}

Names properties_of(const std::string& definition) {
  Names names;
  for (const auto& member : definitions().at(definition).at("properties").as_object()) {
    names.emplace(member.key());
  }
  return names;
}

Names values_of(const std::string& definition) {
  Names names;
  for (const json::value& value : definitions().at(definition).at("enum").as_array()) {
    names.emplace(value.as_string());
  }
  return names;
}

Names names_in(std::span<const std::string_view> names) {
  return {names.begin(), names.end()};
}

template <typename Enum>
Names names_of_all(Enum last) {
  Names names;
  for (int number = 0; number <= static_cast<int>(last); ++number) {
    names.emplace(name_of(static_cast<Enum>(number)));
  }
  return names;
}

TEST_CASE("the schema knows the keys that the reader knows") {
  CHECK(properties_of("ruleFile") == names_in(kCategoryKeys));
  CHECK(properties_of("termsFile") == names_in(kTermsFileKeys));
  CHECK(properties_of("term") == names_in(kTermKeys));
  CHECK(properties_of("rule") == names_in(kRuleKeys));
  CHECK(properties_of("exampleInContext") == names_in(kExampleKeys));
  CHECK(properties_of("silence") == names_in(kSilenceKeys));
  CHECK(properties_of("severityChange") == names_in(kRaiseKeys));
  CHECK(properties_of("scoreItem") == names_in(kScoreItemKeys));
}

TEST_CASE("the schema knows the conditions that the reader knows") {
  CHECK(properties_of("termCondition") == names_in(kTermConditionKeys));
  CHECK(properties_of("allCondition") == names_in(kAllKeys));
  CHECK(properties_of("anyCondition") == names_in(kAnyKeys));
  CHECK(properties_of("noneCondition") == names_in(kNoneKeys));
  CHECK(properties_of("countCondition") == names_in(kCountKeys));
  CHECK(properties_of("nearCondition") == names_in(kNearKeys));
  CHECK(properties_of("sequenceCondition") == names_in(kSequenceKeys));
  CHECK(properties_of("scoreCondition") == names_in(kScoreKeys));
  CHECK(properties_of("parentCondition") == names_in(kParentKeys));
  CHECK(properties_of("profileCondition") == names_in(kProfileKeys));
  CHECK(properties_of("evidenceCondition") == names_in(kEvidenceKeys));
  CHECK(properties_of("contextCondition") == names_in(kContextKeys));
}

TEST_CASE("an exception may be any condition, with a place") {
  Names keys = names_in(kExceptionKeys);
  for (const auto& member : definitions()) {
    if (!member.key().ends_with("Condition")) continue;
    keys.merge(properties_of(std::string(member.key())));
  }

  CHECK(properties_of("exception") == keys);
}

TEST_CASE("the schema knows every value that has a name") {
  CHECK(values_of("category") == names_in(kCategories));
  CHECK(values_of("severity") == names_of_all(Severity::serious));
  CHECK(values_of("surface") == names_of_all(Surface::bio));
  CHECK(values_of("region") == names_of_all(Region::ireland));
  CHECK(values_of("profession") == names_of_all(Profession::student));
  CHECK(values_of("mode") == names_of_all(Mode::mixed));
}

TEST_CASE("the schema knows every validator") {
  std::set<Validator> validators;
  for (const std::string& name : values_of("validator")) {
    const auto validator = validator_named(name);
    REQUIRE_MESSAGE(validator, name);
    validators.insert(*validator);
  }

  CHECK(validators.size() == static_cast<std::size_t>(Validator::phone));
}

}  // namespace
}  // namespace forethought
