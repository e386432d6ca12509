// SPDX-License-Identifier: MIT
#include "host/rules/rule_reader.h"

#include <doctest/doctest.h>

#include "tests/host/rules/rule_text.h"

namespace forethought {
namespace {

using Mistakes = std::vector<std::string>;
using Names = std::vector<std::string>;

TEST_CASE("a rule has its words and references") {
  const Rule rule = rule_with({{"severity", "\"serious\""},
                               {"guidance", R"(["gmc-1"])"},
                               {"signposts", R"(["emergency"])"}});

  CHECK(rule.id == "personal-advice.one");
  CHECK(rule.category == 0);
  CHECK(rule.severity == Severity::serious);
  CHECK(rule.title == "Title");
  CHECK(rule.why == "Why");
  CHECK(rule.try_instead == "Try");
  CHECK(rule.guidance == Names{"gmc-1"});
  CHECK(rule.signposts == Names{"emergency"});
  CHECK(rule.flagged.size() == 3);
  CHECK(rule.clean.size() == 3);
}

TEST_CASE("a rule applies where its lists say") {
  const Rule rule = rule_with({{"surfaces", R"(["reply"])"},
                               {"regions", "[]"},
                               {"professions", R"(["nurse", "midwife"])"},
                               {"modes", R"(["professional"])"}});

  CHECK(rule.applies.surfaces == std::vector{Surface::reply});
  CHECK(rule.applies.regions.empty());
  CHECK(rule.applies.professions.size() == 2);
  CHECK(rule.applies.modes.size() == 1);
}

TEST_CASE("a rule may change its severity and say what it marks") {
  const Rule rule = rule_with({{"when", R"({"all": ["a", "b"]})"},
                               {"mark", R"(["b"])"},
                               {"raise", R"([{"if": {"surface": ["dm"]}, "to": "serious"},
                                             {"if": "c", "to": "info"}])"}});

  CHECK(rule.mark == std::vector{1});
  REQUIRE(rule.raise.size() == 2);
  CHECK(rule.raise[0].severity == Severity::serious);
  CHECK(std::holds_alternative<ContextCondition>(rule.raise[0].when.form));
  CHECK(rule.raise[1].severity == Severity::info);
}

TEST_CASE("what a rule lacks is reported") {
  for (const std::string key : {"id", "severity", "when", "title", "why", "try"}) {
    CHECK(wrong_with_rule({{key, ""}}) == Mistakes{"a rule has no \"" + key + "\""});
  }
  CHECK(wrong_with_rule({{"title", "\" \""}}) == Mistakes{"\"title\" is empty"});
}

TEST_CASE("a rule shows what it finds and what it leaves alone") {
  CHECK(wrong_with_rule({{"flagged", ""}}) ==
        Mistakes{"the rule needs 3 flagged examples or more, and has 0"});
  CHECK(wrong_with_rule({{"clean", R"(["x", "y"])"}}) ==
        Mistakes{"the rule needs 3 clean examples or more, and has 2"});
}

TEST_CASE("an id is that of the file and a name") {
  const std::string shape = "must be \"personal-advice.name\", the name in a to z, 0 to 9 and -";

  for (const std::string id :
       {"other.one", "personal-advice", "personal-advice.", "personal-advice.One",
        "personal-advicexone", "personal-advice.a.b"}) {
    CHECK(wrong_with_rule({{"id", "\"" + id + "\""}}) ==
          Mistakes{"the id \"" + id + "\" " + shape});
  }
}

TEST_CASE("unknown names are reported with likely ones") {
  CHECK(wrong_with_rule({{"severity", "\"severe\""}}) ==
        Mistakes{"\"severity\" has no value \"severe\"; there are info, caution, serious"});
  CHECK(wrong_with_rule({{"guidance", R"(["gmc-2"])"}}) ==
        Mistakes{"no guidance \"gmc-2\"; did you mean \"gmc-1\"?"});
  CHECK(wrong_with_rule({{"signposts", R"(["emergancy"])"}}) ==
        Mistakes{"no signpost \"emergancy\"; did you mean \"emergency\"?"});
  CHECK(wrong_with_rule({{"surface", R"(["dm"])"}}) ==
        Mistakes{"\"surface\" does not belong in a rule; did you mean \"surfaces\"?"});
  CHECK(wrong_with_rule({{"surfaces", "\"dm\""}}) ==
        Mistakes{"\"surfaces\" must be a list in [ ]"});
}

TEST_CASE("only what is looked for in the draft can be marked") {
  const std::string not_looked_for = ", which \"when\" does not look for in the draft";

  CHECK(wrong_with_rule({{"mark", R"(["b"])"}}) ==
        Mistakes{"\"mark\" names \"b\"" + not_looked_for});
  CHECK(wrong_with_rule({{"when", R"({"all": ["a", {"none": ["b"]}, {"parent": "c"}]})"},
                         {"mark", R"(["b", "c"])"}}) ==
        Mistakes{"\"mark\" names \"b\"" + not_looked_for, "\"mark\" names \"c\"" + not_looked_for});
  CHECK(wrong_with_rule({{"mark", R"(["zzz"])"}}) == Mistakes{"no term \"zzz\""});
}

TEST_CASE("a change of severity has a condition and an aim") {
  CHECK(wrong_with_rule({{"raise", R"([{"to": "info"}])"}}) ==
        Mistakes{"an item of \"raise\" has no \"if\""});
  CHECK(wrong_with_rule({{"raise", R"([{"if": "a"}])"}}) ==
        Mistakes{"an item of \"raise\" has no \"to\""});
}

TEST_CASE("the user's own rules need a title and a condition only") {
  const std::string own = R"({"category": "own", "title": "My rules",
    "terms": {"x": {"phrases": ["xyz"]}},
    "rules": [{"id": "own.x", "severity": "info", "title": "T", "when": "x"}]})";

  CHECK(mistakes_in(
            {{"own.jsonc", own}, {"terms.jsonc", R"({"terms": {"shared": {"phrases": ["s"]}}})"}})
            .empty());
}

}  // namespace
}  // namespace forethought
