// SPDX-License-Identifier: MIT
#include "host/judge/examples.h"

#include "tests/host/judge/conditions.h"
#include "tests/host/must.h"
#include "tests/host/rules/pack_of.h"

namespace forethought {
namespace {

using Lines = std::vector<std::string>;

// A pack with one rule, about the word "stop", without examples. `unless` is JSON.
Pack stop_pack(const std::string& unless = "[]", const std::string& category_unless = "[]") {
  Pack pack = pack_of(R"({
    "category": "personal-advice",
    "terms": {"stop": {"phrases": ["stop"]}, "gp": {"phrases": ["gp"]},
              "never": {"phrases": ["never"]}},
    "unless": )" + category_unless +
                      R"(,
    "rules": [{"id": "personal-advice.stop", "when": "stop", "unless": )" +
                      unless + R"(},
              {"id": "personal-advice.other", "when": {"any": ["gp", "never"]}}]})");
  pack.rules.made().pop_back();
  pack.rules.made()[0].flagged.clear();
  pack.rules.made()[0].clean.clear();
  return pack;
}

Condition term(const Pack& pack, const std::string& name) {
  for (std::size_t number = 0; number < pack.terms.size(); ++number) {
    if (pack.terms[number].name.ends_with(name)) return {TermCondition{static_cast<int>(number)}};
  }
  FAIL("no term " << name);
  return {};
}

// An ASCII text with its marks, here < and >.
Example example(std::string_view marked) {
  Example example{.text = {}, .marked = {}, .parent = {}, .profile = {}, .context = {}, .line = 9};
  for (const char c : marked) {
    if (c == '<') example.marked.push_back({example.text.size(), 0});
    if (c == '>') example.marked.back().end = example.text.size();
    if (c != '<' && c != '>') example.text += c;
  }
  return example;
}

Lines mistakes_in(const Pack& pack) {
  const Image image = must(Image::compile(pack.terms));
  Lines lines;
  for (const Mistake& mistake : check_examples(pack, image)) lines.push_back(to_string(mistake));
  return lines;
}

TEST_CASE("examples that hold are no mistake") {
  Pack pack = stop_pack(R"([{"term": "gp", "in": "post"}])");
  pack.rules.made()[0].flagged = {example("Please <stop>"), example("<Stop>, or <stop>"),
                                  example("Stop")};
  pack.rules.made()[0].clean = {example("Go on"), example("Before you stop, ask a GP")};

  CHECK(mistakes_in(pack).empty());
}

TEST_CASE("a flagged example that its rule does not flag is named by its line") {
  Pack pack = stop_pack();
  pack.rules.made()[0].flagged = {example("Stop"), example("Go on")};

  CHECK(mistakes_in(pack) == Lines{"personal-advice.jsonc:9: \"personal-advice.stop\" does not "
                                   "flag this example"});
}

TEST_CASE("marks must be met exactly") {
  Pack pack = stop_pack();
  pack.rules.made()[0].flagged = {example("<Stop> it"), example("<Stop it>"),
                                  example("<Stop>, stop")};

  const Lines mistakes = mistakes_in(pack);

  REQUIRE(mistakes.size() == 2);
  CHECK(mistakes[0].ends_with("marks «Stop» here, not what the example marks"));
  CHECK(mistakes[1].ends_with("marks «Stop», «stop» here, not what the example marks"));
}

TEST_CASE("marks are compared in UTF-16 code units of the text as written") {
  Pack pack = stop_pack();
  Example written = example("");
  written.text = "🙂 ﬁne: ＳＴＯＰ";
  written.marked = {{8, 12}};
  pack.rules.made()[0].flagged = {written};

  CHECK(mistakes_in(pack).empty());
}

TEST_CASE("a clean example that its rule flags says what is marked") {
  Pack pack = stop_pack();
  pack.rules.made()[0].clean = {example("Bus stop")};

  const Lines mistakes = mistakes_in(pack);

  REQUIRE(mistakes.size() == 1);
  CHECK(mistakes[0].ends_with("\"personal-advice.stop\" flags this clean example: «stop»"));
}

TEST_CASE("an example is judged by its own rule alone") {
  Pack pack = stop_pack();
  pack.rules.made()[0].clean = {example("Ask a GP")};
  Rule other = pack.rules[0];
  other.id = "personal-advice.gp";
  other.when = term(pack, "gp");
  std::swap(other.clean, other.flagged);
  pack.rules.made().push_back(other);

  CHECK(mistakes_in(pack).empty());
}

TEST_CASE("an example is judged in its own context, with the text that it answers") {
  Pack pack = stop_pack();
  pack.rules.made()[0].applies.surfaces = {Surface::reply};
  pack.rules.made()[0].when = all({term(pack, "stop"), parent(term(pack, "stop"))});
  Example answer = example("<Stop> it");
  answer.parent = "Stop what?";
  answer.context.surface = Surface::reply;
  Example message = answer;
  message.context.surface = Surface::dm;
  pack.rules.made()[0].flagged = {answer};
  pack.rules.made()[0].clean = {message, example("Stop it")};

  CHECK(mistakes_in(pack).empty());
}

TEST_CASE("an exception that no clean example needs is a mistake") {
  Pack pack = stop_pack(R"([{"term": "gp", "in": "post"},
                            {"term": "never", "before": "stop", "words": 0}])");
  pack.rules.made()[0].clean = {example("Ask a GP before you stop"), example("Never, GP")};

  CHECK(mistakes_in(pack) == Lines{"personal-advice.jsonc:1: no clean example of "
                                   "\"personal-advice.stop\" needs exception 2"});
}

TEST_CASE("an example that two exceptions excuse proves neither") {
  Pack pack = stop_pack(R"([{"term": "gp", "in": "post"}, {"term": "never", "in": "post"}])");
  pack.rules.made()[0].clean = {example("GP: never stop")};

  CHECK(mistakes_in(pack).size() == 2);
}

TEST_CASE("an exception of a category is needed by an example of one of its rules") {
  Pack pack = stop_pack("[]", R"([{"term": "gp", "in": "post"}, {"term": "never", "in": "post"}])");
  pack.rules.made()[0].clean = {example("Before you stop, ask a GP")};

  CHECK(mistakes_in(pack) == Lines{"personal-advice.jsonc:1: no clean example in this file needs "
                                   "this exception of the category"});
}

}  // namespace
}  // namespace forethought
