// SPDX-License-Identifier: MIT
#include "host/app/checker.h"

#include "tests/host/app/stop_checker.h"

namespace forethought {
namespace {

using Spans = std::vector<Span>;

TEST_CASE("spans are in UTF-16 code units of the text as typed") {
  const Checker checker = stop_checker();

  const auto findings =
      must(checker.check({.text = "🙂 ﬁne — ＳＴＯＰ the  Sertraline"}));

  REQUIRE(findings.size() == 1);
  CHECK(checker.rule_of(findings[0]).id == "personal-advice.stop");
  CHECK(checker.category_of(findings[0]).id == "personal-advice");
  CHECK(findings[0].spans == Spans{{9, 13}, {19, 29}});
  CHECK(findings[0].hull() == Span{9, 29});
}

TEST_CASE("a score tells what added up") {
  const auto findings = must(stop_checker().check({.text = "A kind patient"}));

  REQUIRE(findings.size() == 1);
  CHECK(findings[0].because == std::vector<std::string>{"person", "manner"});
}

TEST_CASE("a rule about the text being answered marks the whole draft") {
  const Checker checker = stop_checker();

  const auto findings = must(checker.check({.text = "Oh well 🙂", .parent = "I want to die"}));
  const auto on_nothing = must(checker.check({.text = "", .parent = "I want to die"}));

  REQUIRE(findings.size() == 1);
  CHECK(findings[0].spans == Spans{{0, 10}});
  REQUIRE(on_nothing.size() == 1);
  CHECK(on_nothing[0].spans.empty());
  CHECK(on_nothing[0].hull() == Span{0, 0});
}

TEST_CASE("rules that are switched off find nothing") {
  CHECK(must(stop_checker().check({.text = "Stop sertraline"}, {true})).empty());
}

TEST_CASE("a text that is not UTF-8 is refused without quoting it") {
  const auto findings = stop_checker().check({.text = "stop \xFF"});

  REQUIRE_FALSE(findings);
  CHECK(findings.error().message == "text: it is not valid UTF-8");
  const auto of_parent = stop_checker().check({.text = "stop", .parent = "\xFF"});
  REQUIRE_FALSE(of_parent);
  CHECK(of_parent.error().message == "parent: it is not valid UTF-8");
}

TEST_CASE("a pack with a mistake is refused in the mistake's words") {
  const auto checker = Checker::from_files({{"personal-advice.jsonc", "{"}});

  REQUIRE_FALSE(checker);
  CHECK(checker.error().message.starts_with("personal-advice.jsonc:1: "));
}

TEST_CASE("a checker may be moved") {
  Checker first = stop_checker();
  const Checker second = std::move(first);

  CHECK(must(second.check({.text = "Stop sertraline"})).size() == 1);
}

}  // namespace
}  // namespace forethought
