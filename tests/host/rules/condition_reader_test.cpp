// SPDX-License-Identifier: MIT
#include "host/rules/condition_reader.h"

#include <doctest/doctest.h>

#include "tests/host/rules/rule_text.h"

namespace forethought {
namespace {

using Mistakes = std::vector<std::string>;

// The terms a, b and c have these numbers, in the order of their names.
constexpr int kA = 0, kB = 1, kC = 2;

template <typename Form>
Form when(const std::string& json) {
  const Rule rule = rule_with({{"when", json}});
  REQUIRE(std::holds_alternative<Form>(rule.when.form));
  return std::get<Form>(rule.when.form);
}

int term_of(const Condition& condition) {
  return std::get<TermCondition>(condition.form).term;
}

Mistakes wrong_with(const std::string& json) {
  return wrong_with_rule({{"when", json}});
}

TEST_CASE("a term is a string or an object") {
  CHECK(when<TermCondition>("\"b\"").term == kB);
  CHECK(when<TermCondition>(R"({"term": "c"})").term == kC);
}

TEST_CASE("all and none have a scope, the post by default") {
  const auto all = when<AllCondition>(R"({"all": ["a", {"none": ["b", "c"], "in": "paragraph"}]})");

  CHECK(all.scope == Scope::post);
  REQUIRE(all.parts.size() == 2);
  CHECK(term_of(all.parts[0]) == kA);
  const auto& none = std::get<NoneCondition>(all.parts[1].form);
  CHECK(none.scope == Scope::paragraph);
  CHECK(none.parts.size() == 2);
}

TEST_CASE("any has its parts") {
  CHECK(
      when<AnyCondition>(R"({"any": ["a", {"all": ["b", "c"], "in": "sentence"}]})").parts.size() ==
      2);
}

TEST_CASE("count has a number and a scope") {
  const auto count =
      when<CountCondition>(R"({"count": ["a", "b"], "at-least": 3, "in": "sentence"})");

  CHECK(count.at_least == 3);
  CHECK(count.parts.size() == 2);
  CHECK(count.scope == Scope::sentence);
  CHECK(when<CountCondition>(R"({"count": ["a"], "at-least": 2})").scope == Scope::post);
}

TEST_CASE("near and sequence stand within a sentence and differ in order") {
  const auto near = when<NearCondition>(R"({"near": ["a", "b"], "words": 8})");
  const auto sequence =
      when<NearCondition>(R"({"sequence": ["b", "a", "c"], "words": 0, "in": "post"})");

  CHECK(near.words == 8);
  CHECK_FALSE(near.ordered);
  CHECK(near.scope == Scope::sentence);
  CHECK(sequence.ordered);
  CHECK(sequence.parts.size() == 3);
  CHECK(sequence.scope == Scope::post);
}

TEST_CASE("a score has weights, labels and thresholds") {
  const auto score = when<ScoreCondition>(
      R"({"score": [{"if": "a", "add": 1.5, "as": "age"}, {"if": {"surface": ["dm"]}, "add": -1}],
          "caution": 1, "serious": 2.5, "in": "paragraph"})");

  REQUIRE(score.items.size() == 2);
  CHECK(score.items[0].weight == 1.5);
  CHECK(score.items[0].label == "age");
  CHECK(term_of(score.items[0].condition.at(0)) == kA);
  CHECK(score.items[1].weight == -1);
  CHECK_FALSE(score.info);
  CHECK(score.caution == 1);
  CHECK(score.serious == 2.5);
  CHECK(score.scope == Scope::paragraph);
}

TEST_CASE("parent and profile hold a condition") {
  CHECK(term_of(when<ParentCondition>(R"({"parent": "b"})").condition.at(0)) == kB);
  CHECK(term_of(when<ProfileCondition>(R"({"profile": {"term": "c"}})").condition.at(0)) == kC);
}

TEST_CASE("a context names values by the names of messages") {
  const ContextFilter filter =
      when<ContextCondition>(R"({"surface": ["dm", "review-reply"], "region": ["ireland"],
                                 "profession": ["nurse"], "mode": ["mixed"], "attachment": true})")
          .filter;

  CHECK(filter.surfaces == std::vector{Surface::dm, Surface::review_reply});
  CHECK(filter.regions == std::vector{Region::ireland});
  CHECK(filter.professions == std::vector{Profession::nurse});
  CHECK(filter.modes == std::vector{Mode::mixed});
  CHECK(filter.attachment == true);
}

TEST_CASE("what is no condition is reported") {
  CHECK(wrong_with("7") ==
        Mistakes{"a condition is the name of a term or an object such as {\"any\": …}"});
  CHECK(wrong_with("{}") ==
        Mistakes{"a condition is the name of a term or an object such as {\"any\": …}"});
  CHECK(wrong_with(R"({"al": ["a"]})") == Mistakes{"no condition \"al\"; did you mean \"all\"?"});
  CHECK(wrong_with(R"({"any": ["a"], "term": "b"})") ==
        Mistakes{"several conditions in one object; put them into \"all\""});
  CHECK(wrong_with(R"({"any": ["a"], "surface": ["dm"]})") ==
        Mistakes{"several conditions in one object; put them into \"all\""});
}

TEST_CASE("a term that is not there is reported with a likely one") {
  CHECK(wrong_with("\"zzz\"") == Mistakes{"no term \"zzz\""});
  CHECK(wrong_with_file({{"terms", R"({"advise": {"phrases": ["you should"]}})"},
                         {"rules", R"([{"id": "personal-advice.x", "severity": "info", "title": "T",
                            "why": "W", "try": "T", "when": {"any": ["advise", "advice"]},
                            "flagged": ["1", "2", "3"], "clean": ["1", "2", "3"]}])"}}) ==
        Mistakes{"no term \"advice\"; did you mean \"advise\"?"});
}

TEST_CASE("members that do not belong to a form are reported") {
  CHECK(wrong_with(R"({"any": ["a"], "in": "post"})") ==
        Mistakes{"\"in\" does not belong in \"any\""});
  CHECK(wrong_with(R"({"near": ["a", "b"], "words": 2, "order": true})") ==
        Mistakes{"\"order\" does not belong in \"near\""});
}

TEST_CASE("members of the wrong type or missing are reported") {
  CHECK(wrong_with(R"({"all": "a"})") == Mistakes{"\"all\" must be a list in [ ]"});
  CHECK(wrong_with(R"({"all": []})") == Mistakes{"\"all\" needs a part"});
  CHECK(wrong_with(R"({"all": ["a"], "in": "line"})") ==
        Mistakes{"\"in\" is sentence, paragraph or post here, not \"line\""});
  CHECK(wrong_with(R"({"near": ["a"], "words": 2})") ==
        Mistakes{"\"near\" needs two parts or more"});
  CHECK(wrong_with(R"({"near": ["a", "b"]})") == Mistakes{"\"near\" has no \"words\""});
  CHECK(wrong_with(R"({"near": ["a", "b"], "words": 2.5})") ==
        Mistakes{"\"words\" must be a whole number from 0 to 100"});
  CHECK(wrong_with(R"({"count": ["a"]})") == Mistakes{"\"count\" has no \"at-least\""});
  CHECK(wrong_with(R"({"count": ["a"], "at-least": 0})") ==
        Mistakes{"\"at-least\" must be a whole number from 1 to 100"});
  CHECK(
      wrong_with(R"({"all": ["a", {"surface": ["tweet"]}]})") ==
      Mistakes{
          "\"surface\" has no value \"tweet\"; there are post, reply, quote, review-reply, group, "
          "closed-group, dm, bio"});
  CHECK(wrong_with(R"({"all": ["a", {"region": []}]})") == Mistakes{"\"region\" names nothing"});
  CHECK(wrong_with(R"({"all": ["a", {"attachment": "yes"}]})") ==
        Mistakes{"\"attachment\" must be true or false"});
}

TEST_CASE("near, sequence and count want places") {
  CHECK(wrong_with(R"({"near": ["a", {"parent": "b"}], "words": 2})") ==
        Mistakes{"each part of \"near\" needs a place in the draft"});
  CHECK(wrong_with(R"({"sequence": [{"none": ["a"]}, "b"], "words": 2})") ==
        Mistakes{"each part of \"sequence\" needs a place in the draft"});
  CHECK(wrong_with(R"({"count": [{"surface": ["dm"]}], "at-least": 1})") ==
        Mistakes{"each part of \"count\" needs a place in the draft"});
}

TEST_CASE("none stands beside others") {
  CHECK(wrong_with(R"({"none": ["a"]})") == Mistakes{"\"when\" says only what must be absent"});
  CHECK(wrong_with(R"({"all": [{"none": ["a"]}, {"none": ["b"]}]})") ==
        Mistakes{"\"when\" says only what must be absent"});
  CHECK(wrong_with(R"({"any": ["a", {"none": ["b"]}]})") ==
        Mistakes{"\"none\" stands beside others, in \"all\""});
  CHECK(wrong_with(R"({"all": [{"parent": {"none": ["a"]}}, "b"]})").empty());
}

TEST_CASE("a score says from where it speaks") {
  CHECK(wrong_with(R"({"score": [{"if": "a", "add": 1}]})") ==
        Mistakes{"\"score\" needs a threshold: info, caution or serious"});
  CHECK(wrong_with(R"({"score": [{"if": "a", "add": 1}], "caution": 3, "serious": 3})") ==
        Mistakes{"the thresholds of \"score\" must rise with severity"});
  CHECK(wrong_with(R"({"score": [], "caution": 3})") == Mistakes{"\"score\" needs a part"});
  CHECK(wrong_with(R"({"score": [{"if": "a"}], "caution": 3})") ==
        Mistakes{"an item of \"score\" has no \"add\""});
  CHECK(wrong_with(R"({"score": [{"if": "a", "add": "1"}], "caution": 3})") ==
        Mistakes{"\"add\" must be a number"});
}

}  // namespace
}  // namespace forethought
