// SPDX-License-Identifier: MIT
#include "host/judge/score.h"

#include "tests/host/judge/conditions.h"
#include "tests/host/judge/word_pack.h"

namespace forethought {
namespace {

// Caution from 3, serious from 5.
ScoreCondition score(std::vector<ScoreCondition::Item> items, Scope scope = Scope::post) {
  return {std::move(items), std::nullopt, 3.0, 5.0, scope};
}

struct Jigsaw {
  Jigsaw() {
    words.add_rule({score({{{words("94")}, 2, "age"},
                           {{words("farmer")}, 1, "occupation"},
                           {{words("skye")}, 1.5, "place"},
                           {{on(Surface::closed_group)}, -1, "closed group"},
                           {{words("photo")}, 2, ""}})},
                   Severity::info);
  }
  WordPack words;
};

TEST_CASE("a score adds the weights and gives the highest severity that they reach") {
  Jigsaw jigsaw;

  CHECK(judged(jigsaw.words, {"A farmer, 94, came in"}) == Lines{"caution test.1: farmer, 94"});
  CHECK(judged(jigsaw.words, {"A farmer from Skye came in"}).empty());
  CHECK(judged(jigsaw.words, {"94, Skye, photo"}) == Lines{"serious test.1: 94, skye, photo"});
}

TEST_CASE("a score counts an item once but marks each of its places") {
  Jigsaw jigsaw;

  CHECK(judged(jigsaw.words, {"Farmer, a farmer, the farmer"}).empty());
  CHECK(judged(jigsaw.words, {"A farmer of 94, a farmer"}) ==
        Lines{"caution test.1: farmer, 94, farmer"});
}

TEST_CASE("a score says what added up, heaviest first, without what has no label") {
  Jigsaw jigsaw;

  const auto findings = findings_of(jigsaw.words, {"Photo of a farmer, 94, on Skye"});

  REQUIRE(findings.size() == 1);
  CHECK(findings[0].because == Lines{"age", "place", "occupation"});
}

TEST_CASE("a label that several items share is said once") {
  WordPack words;
  words.add_rule({score({{{words("94")}, 2, "age"}, {{words("old")}, 1.5, "age"}})});

  const auto findings = findings_of(words, {"She is old, 94"});

  REQUIRE(findings.size() == 1);
  CHECK(findings[0].because == Lines{"age"});
}

TEST_CASE("an item below nothing takes away and is not named") {
  Jigsaw jigsaw;
  const Context closed{.surface = Surface::closed_group};

  CHECK(judged(jigsaw.words, {"A farmer, 94", "", "", closed}).empty());
  const auto findings = findings_of(jigsaw.words, {"A farmer, 94, on Skye", "", "", closed});
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].severity == Severity::caution);
  CHECK(findings[0].because == Lines{"age", "place", "occupation"});
}

TEST_CASE("a score adds within one unit of its scope") {
  WordPack words;
  const std::vector<ScoreCondition::Item> items = {{{words("94")}, 2, "age"},
                                                   {{words("farmer")}, 1, "occupation"}};
  words.add_rule({score(items, Scope::sentence)});

  CHECK(judged(words, {"He is 94. A farmer came."}).empty());
  CHECK(judged(words, {"She is 94. A farmer, 94, came."}) == Lines{"caution test.1: farmer, 94"});
}

TEST_CASE("context alone never speaks, whatever it weighs") {
  WordPack words;
  words.add_rule({score({{{on(Surface::dm)}, 9, "dm"}, {{words("patient")}, 0.5, "patient"}})});
  const Context dm{.surface = Surface::dm};

  CHECK(judged(words, {"Hello", "", "", dm}).empty());
  CHECK(judged(words, {"My patient", "", "", dm}) == Lines{"serious test.1: patient"});
}

TEST_CASE("an item may hold by context or by words") {
  WordPack words;
  const Condition cue = any({on(Surface::dm), words("patient")});
  words.add_rule({score({{{cue}, 2, "cue"}, {{words("94")}, 1, "age"}})});

  CHECK(judged(words, {"My patient is 94"}) == Lines{"caution test.1: patient, 94"});
  CHECK(judged(words, {"She is 94", "", "", {.surface = Surface::dm}}).size() == 1);
  CHECK(judged(words, {"She is 94"}).empty());
}

TEST_CASE("an item may hold because a word is absent") {
  WordPack words;
  words.add_rule({score({{{words("94")}, 2, "age"}, {{none({words("study")})}, 1, ""}})});

  CHECK(judged(words, {"She is 94"}) == Lines{"caution test.1: 94"});
  CHECK(judged(words, {"A study of people of 94"}).empty());
}

TEST_CASE("weights that add up on paper reach the threshold") {
  WordPack words;
  std::vector<ScoreCondition::Item> items;
  for (const char* word : {"a", "b", "c"}) items.push_back({{words(word)}, 0.1, word});
  words.add_rule({ScoreCondition{items, std::nullopt, 0.3, std::nullopt, Scope::post}});

  CHECK(judged(words, {"a b c"}).size() == 1);
  CHECK(judged(words, {"a b"}).empty());
}

TEST_CASE("a long post takes no more memory than its matches") {
  WordPack words;
  const Condition weight = {score({{{words("patient")}, 3, "patient"}})};
  words.add_rule(all({words("patient"), weight}));
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += "my patient ";

  const auto findings = findings_of(words, {text});

  REQUIRE(findings.size() == 1);
  CHECK(findings[0].spans.size() == 20'000);
}

}  // namespace
}  // namespace forethought
