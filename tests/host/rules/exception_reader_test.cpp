// SPDX-License-Identifier: MIT
#include "host/rules/exception_reader.h"

#include <doctest/doctest.h>

#include "tests/host/rules/rule_text.h"

namespace forethought {
namespace {

using Mistakes = std::vector<std::string>;
using Where = Exception::Where;

Exception exception(const std::string& json) {
  const Rule rule = rule_with({{"unless", "[" + json + "]"}});
  REQUIRE(rule.unless.size() == 1);
  return rule.unless.front();
}

Mistakes wrong_with(const std::string& json) {
  return wrong_with_rule({{"unless", "[" + json + "]"}});
}

TEST_CASE("an exception says where it is looked for") {
  CHECK(exception(R"({"term": "b", "in": "match"})").where == Where::overlap);
  CHECK(exception(R"({"term": "b", "in": "sentence"})").where == Where::sentence);
  CHECK(exception(R"({"term": "b", "in": "paragraph"})").where == Where::paragraph);
  CHECK(exception(R"({"term": "b", "in": "post"})").where == Where::post);
  CHECK(exception(R"({"any": ["b", "c"], "in": "parent"})").where == Where::parent);
}

TEST_CASE("an exception may stand before or after a term of the rule") {
  const Exception before = exception(R"({"term": "b", "before": "a", "words": 2})");
  const Exception after = exception(R"({"any": ["b", "c"], "after": "match", "words": 0})");

  CHECK(before.where == Where::before);
  CHECK(before.anchor == 0);
  CHECK(before.words == 2);
  CHECK(std::get<TermCondition>(before.condition.form).term == 1);
  CHECK(after.where == Where::after);
  CHECK(after.anchor == -1);
  CHECK(after.words == 0);
}

TEST_CASE("a scope is the exception's and its condition's") {
  const Exception both = exception(R"({"all": ["b", "c"], "in": "sentence"})");
  const Exception match = exception(R"({"near": ["b", "c"], "words": 3, "in": "match"})");

  CHECK(both.where == Where::sentence);
  CHECK(std::get<AllCondition>(both.condition.form).scope == Scope::sentence);
  CHECK(match.where == Where::overlap);
  CHECK(std::get<NearCondition>(match.condition.form).words == 3);
}

TEST_CASE("what is the same everywhere needs no place") {
  CHECK(exception(R"({"surface": ["closed-group"]})").where == Where::post);
  CHECK(exception(R"({"parent": "b"})").where == Where::post);
  CHECK(exception(R"({"profile": "b"})").where == Where::post);
}

TEST_CASE("an exception remembers its line") {
  const std::vector<RuleFile> files =
      files_with({}, {{"unless", "[\n\n{\"term\": \"b\", \"in\": \"post\"}]"}});

  const ReadPack read = read_pack(files);

  REQUIRE(read.mistakes.empty());
  const Rule& rule = read.pack.rules.front();
  CHECK(rule.unless.at(0).line > rule.line + 2);
}

TEST_CASE("an exception without a place is reported") {
  const std::string what =
      "an exception says where it is looked for: \"in\", \"before\" or \"after\"";

  CHECK(wrong_with("\"b\"") == Mistakes{what});
  CHECK(wrong_with(R"({"term": "b"})") == Mistakes{what});
  CHECK(wrong_with(R"({"term": "b", "in": "word"})") ==
        Mistakes{"\"in\" is match, sentence, paragraph, post or parent here, not \"word\""});
}

TEST_CASE("a place that contradicts itself is reported") {
  CHECK(wrong_with(R"({"term": "b", "before": "a", "words": 1, "in": "post"})") ==
        Mistakes{"an exception has one of \"in\", \"before\" and \"after\""});
  CHECK(wrong_with(R"({"term": "b", "before": "a"})") ==
        Mistakes{"\"before\" and \"after\" need \"words\", how many may stand between, 0 to 100"});
  CHECK(wrong_with(R"({"term": "b", "in": "post", "words": 1})") ==
        Mistakes{"\"words\" does not belong in \"term\""});
}

TEST_CASE("an exception stands before something that the rule looks for") {
  CHECK(wrong_with(R"({"term": "b", "before": "c", "words": 1})") ==
        Mistakes{"\"when\" does not look for what the exception stands before or after"});
  CHECK(wrong_with(R"({"term": "b", "before": "zzz", "words": 1})") == Mistakes{"no term \"zzz\""});
  CHECK(wrong_with(R"({"term": "b", "in": "post", "weighed": true})") ==
        Mistakes{"\"weighed\" is for exceptions of a whole file"});
}

}  // namespace
}  // namespace forethought
