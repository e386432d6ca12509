// SPDX-License-Identifier: MIT
#include "host/app/own_rules.h"

#include <doctest/doctest.h>

#include "tests/host/must.h"

namespace forethought {
namespace {

OwnRule rule(std::string id, std::vector<std::string> phrases) {
  return {std::move(id), "Title", Severity::caution, std::move(phrases), "", ""};
}

std::vector<std::string> found_by(const Checker* checker, const std::string& text) {
  std::vector<std::string> ids;
  if (!checker) return ids;
  for (const PlacedFinding& finding : must(checker->check({text, "", "", {}}))) {
    ids.push_back(checker->rule_of(finding).id);
  }
  return ids;
}

std::string complaint(const OwnRule& rule, const std::vector<OwnRule>& others = {},
                      const std::vector<RuleFile>& shared = {}) {
  const auto compiled = compile_own_rule(rule, others, shared);
  return compiled ? "" : compiled.error().message;
}

using Ids = std::vector<std::string>;

TEST_CASE("own rules speak by their phrases") {
  const auto checker =
      compile_own_rules({rule("own.ward", {"ward (eight|nine)"}), rule("own.bay", {"bay"})}, {});

  CHECK(found_by(checker.get(), "On Ward Nine") == Ids{"own.ward"});
  CHECK(found_by(checker.get(), "Nothing here").empty());
}

TEST_CASE("an own rule that does not read leaves the others speaking") {
  const auto checker =
      compile_own_rules({rule("own.bad", {"ward ("}), rule("own.bay", {"bay"})}, {});

  CHECK(found_by(checker.get(), "The bay") == Ids{"own.bay"});
}

TEST_CASE("without a rule that reads there is no checker") {
  CHECK_FALSE(compile_own_rules({}, {}));
  CHECK_FALSE(compile_own_rules({rule("own.bad", {"("})}, {}));
}

TEST_CASE("a rule is compiled alone before it joins the others") {
  const Checker alone =
      must(compile_own_rule(rule("own.ward", {"ward nine"}), {rule("own.bay", {"bay"})}, {}));

  CHECK(found_by(&alone, "The bay of Ward Nine") == Ids{"own.ward"});
}

TEST_CASE("a phrase may name a shared term") {
  const std::vector<RuleFile> shared = {
      {"terms.jsonc", R"({"terms": {"ward-word": {"phrases": ["ward", "unit"]}}})"}};
  const OwnRule own = rule("own.named", {"{ward-word} nine"});

  CHECK(complaint(own, {}, shared) == "");
  CHECK(found_by(compile_own_rules({own}, shared).get(), "unit nine") == Ids{"own.named"});
  CHECK(complaint(own, {}, {}).starts_with("phrase 1: "));
}

TEST_CASE("a shared term is read without the evidence, which names terms of categories") {
  const std::vector<RuleFile> shared = {
      {"terms.jsonc", R"({"terms": {"ward-word": {"phrases": ["ward", "unit"]}}})"},
      {"evidence/personal-advice.txt", "# Learned; MIT\n1.0 draft-term personal-advice/advise\n"}};

  CHECK(complaint(rule("own.named", {"{ward-word} nine"}), {}, shared) == "");
}

TEST_CASE("a wrong phrase is told by its number, without its words") {
  const std::string what = complaint(rule("own.a", {"good", "SECRET ("}));

  CHECK(what.starts_with("phrase 2: column "));
  CHECK(what.find("SECRET") == std::string::npos);
}

TEST_CASE("a mistake that is in no phrase names none") {
  OwnRule untitled = rule("own.a", {"good", "better"});
  untitled.title = " ";
  OwnRule unexplained = rule("own.a", {"good", "better"});
  unexplained.why = " ";

  CHECK(complaint(untitled) == "\"title\" is empty");
  CHECK(complaint(unexplained) == "\"why\" is empty");
}

TEST_CASE("a rule without phrases, or with an id that is not its own, is refused") {
  CHECK(complaint(rule("own.a", {})) == "a rule needs at least one phrase");
  for (const char* id : {"", "own.", "personal-advice.x", "own.With Capitals", "own.a/b"}) {
    CAPTURE(id);
    CHECK(complaint(rule(id, {"a"})).starts_with("the id of an own rule"));
  }
}

TEST_CASE("there is room for many rules, not for any number") {
  std::vector<OwnRule> others;
  for (int i = 0; i < 200; ++i) others.push_back(rule("own.r" + std::to_string(i), {"a"}));

  CHECK(complaint(rule("own.more", {"a"}), others).find("no room") != std::string::npos);
  CHECK(complaint(rule("own.r7", {"another"}), others) == "");
}

TEST_CASE("phrases that stand for very many wordings have no room") {
  const std::string many = "(a|b|c|d|e|f|g|h) (a|b|c|d|e|f|g|h) (a|b|c|d|e|f|g|h)";
  OwnRule big = rule("own.big", {});
  for (int i = 0; i < 50; ++i) big.phrases.push_back(many + " " + std::to_string(i));

  CHECK(complaint(rule("own.small", {many})) == "");
  CHECK(complaint(big).find("no room") != std::string::npos);
}

TEST_CASE("phrases that name shared terms take room by their own wordings") {
  const std::vector<RuleFile> shared = {
      {"terms.jsonc", R"-({"terms": {"word": {"phrases": ["(a|b|c|d|e|f|g|h) (i|j|k|l)"]}}})-"}};
  const std::string many = "(a|b|c|d|e|f|g|h) (a|b|c|d|e|f|g|h) (a|b|c|d|e|f|g|h)";
  OwnRule small = rule("own.small", {});
  OwnRule big = rule("own.big", {});
  for (int i = 0; i < 2000; ++i) small.phrases.push_back("{word} " + std::to_string(i));
  for (int i = 0; i < 50; ++i) big.phrases.push_back("{word} " + many + " " + std::to_string(i));

  CHECK(complaint(small, {}, shared) == "");
  CHECK(complaint(big, {}, shared).find("no room") != std::string::npos);
}

TEST_CASE("an id is made of the title, and is new") {
  CHECK(new_own_id("Ward names", {}) == "own.ward-names");
  CHECK(new_own_id("  Dr. O'Brien's  Ward 9! ", {}) == "own.dr-o-brien-s-ward-9");
  CHECK(new_own_id("\xC3\x89", {}) == "own.rule");
  CHECK(new_own_id("Ward", {rule("own.ward", {}), rule("own.ward-2", {})}) == "own.ward-3");
}

}  // namespace
}  // namespace forethought
