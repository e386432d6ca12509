// SPDX-License-Identifier: MIT
#include "host/judge/evidence_sums.h"

#include "tests/host/judge/conditions.h"
#include "tests/host/judge/word_pack.h"

namespace forethought {
namespace {

constexpr int kCategory = 4;

// Caution from 1, serious from 2.
struct Learned {
  Learned() {
    words.add_rule({EvidenceCondition{kCategory, std::nullopt}}, Severity::info);
    Evidence& evidence = words.pack.evidence;
    Evidence::Category& sum = evidence.categories[kCategory];
    sum.learned = true;
    evidence.biases[kCategory] = -1;
    sum.caution = 1;
    sum.serious = 2;
    weigh("00yo", weight(1.5));
    weigh("my ward", weight(0.6));
    weigh("hip", weight(0.25));
    weigh("statistics", weight(-1));
  }

  // Adds a weight of words of the draft.
  void weigh(const std::string& words_of_draft, EvidenceWeight weight) {
    draft_.add(words_of_draft, weight);
    words.pack.evidence.draft = draft_.make();
  }

  // Weights of one phrase alone.
  static WordWeights only(const std::string& phrase, double add) {
    WordWeightsMaker maker;
    maker.add(phrase, weight(add));
    return maker.make();
  }

  static EvidenceWeight weight(double add) { return {kCategory, add}; }
  static Evidence::Weights add(double add) { return {weight(add)}; }

  WordPack words;

 private:
  WordWeightsMaker draft_;
};

TEST_CASE("evidence adds the weights of words and pairs to its bias") {
  Learned learned;

  CHECK(judged(learned.words, {"94yo on my ward"}) == Lines{"caution test.1: 94yo, my ward"});
  CHECK(judged(learned.words, {"94yo on the ward"}).empty());
  CHECK(judged(learned.words, {"94yo on my ward, statistics"}).empty());
}

TEST_CASE("the length of the draft has a weight of its own") {
  Learned learned;
  learned.words.pack.evidence.lengths[7] = Learned::add(-0.2);

  CHECK_FALSE(judged(learned.words, {"94yo on my ward"}).empty());
  CHECK(judged(learned.words, {"94yo on my ward today again"}).empty());
}

TEST_CASE("a word counts once, however often it stands there") {
  Learned learned;

  CHECK(judged(learned.words, {"94yo, 91yo, 88yo, 93yo"}).empty());
}

TEST_CASE("evidence gives the severity that its sum reaches") {
  Learned learned;
  learned.weigh("broken", Learned::weight(0.9));

  const auto findings = findings_of(learned.words, {"94yo, broken hip, my ward"});

  REQUIRE(findings.size() == 1);
  CHECK(findings[0].severity == Severity::serious);
}

TEST_CASE("evidence says which words weighed most, and not those that spoke against it") {
  Learned learned;
  learned.weigh("statistics", Learned::weight(0.9));  // -0.1 in all

  const auto findings = findings_of(learned.words, {"Statistics: 94yo with a hip on my ward"});

  REQUIRE(findings.size() == 1);
  CHECK(findings[0].because == Lines{"94yo", "my ward", "hip"});
}

TEST_CASE("the text being answered, the profile, terms and the place of writing weigh too") {
  Learned learned;
  Evidence& evidence = learned.words.pack.evidence;
  evidence.biases[kCategory] = -1.2;
  evidence.parent = Learned::only("dying", 1);
  evidence.has_parent = Learned::add(0.3);
  evidence.profile = Learned::only("nurse", 0.4);
  evidence.has_profile = Learned::add(0.2);
  evidence.surfaces[static_cast<int>(Surface::reply)] = Learned::add(0.1);
  const int term = learned.words.term("tea");
  evidence.draft_terms.resize(static_cast<std::size_t>(term) + 1);
  evidence.draft_terms.back() = Learned::add(0.25);
  const Context reply{.surface = Surface::reply};

  CHECK(judged(learned.words, {"Tea?", "I am dying", "A nurse", reply}).empty() == false);
  CHECK(judged(learned.words, {"Tea?", "I am dying", "A nurse"}).empty());
  CHECK(judged(learned.words, {"Tea?", "I am dying", "", reply}).empty());
  CHECK(judged(learned.words, {"Tea?", "", "A nurse", reply}).empty());
}

TEST_CASE("evidence of nothing in the draft marks the whole of it") {
  Learned learned;
  learned.words.pack.evidence.parent = Learned::only("dying", 2.5);

  CHECK(judged(learned.words, {"Tea?", "I am dying"}) == Lines{"caution test.1: tea?"});
}

TEST_CASE("a rule may ask for a sum of its own, and keeps its severity") {
  Learned learned;
  learned.words.add_rule({EvidenceCondition{kCategory, 0.4}}, Severity::info);

  CHECK(judged(learned.words, {"94yo"}) == Lines{"info test.2: 94yo"});
}

TEST_CASE("a category takes its share of the risk") {
  Learned learned;
  Evidence& evidence = learned.words.pack.evidence;
  evidence.categories[kCategory].risk_share = 0.5;
  evidence.biases[Evidence::kRisk] = -0.2;
  learned.weigh("tonight", {static_cast<int>(Evidence::kRisk), 1.4});

  CHECK(judged(learned.words, {"94yo"}).empty());
  CHECK(judged(learned.words, {"94yo tonight"}).empty() == false);
  CHECK(findings_of(learned.words, {"94yo tonight"})[0].because == Lines{"94yo", "tonight"});
}

TEST_CASE("beside a rule that says why, evidence lends its severity and is silent") {
  Learned learned;
  learned.words.add_rule(learned.words("tea"), Severity::info);

  CHECK(judged(learned.words, {"Tea"}) == Lines{"info test.2: tea"});
  CHECK(judged(learned.words, {"94yo on my ward"}) == Lines{"caution test.1: 94yo, my ward"});
  CHECK(judged(learned.words, {"Tea, 94yo on my ward"}) == Lines{"caution test.2: tea"});
}

TEST_CASE("where evidence is in doubt, what rules say is lowered") {
  Learned learned;
  learned.words.pack.categories.back().precedence = kCategory + 1;
  learned.words.add_rule(learned.words("tea"), Severity::serious);
  learned.words.pack.rules.made().back().doubts = {.any = -0.9, .serious = -0.5};

  CHECK(judged(learned.words, {"Tea"}) == Lines{"info test.2: tea"});
  CHECK(judged(learned.words, {"Tea, a hip"}) == Lines{"caution test.2: tea"});
  CHECK(judged(learned.words, {"Tea on my ward"}) == Lines{"serious test.2: tea"});
}

TEST_CASE("where evidence is sure, a rule that says caution says serious") {
  Learned learned;
  learned.words.pack.categories.back().precedence = kCategory + 1;
  learned.words.pack.evidence.categories[kCategory].sure = -0.5;
  learned.words.add_rule(learned.words("tea"), Severity::caution);
  learned.words.add_rule(learned.words("milk"), Severity::info);

  CHECK(judged(learned.words, {"Tea, a hip"}) == Lines{"caution test.2: tea"});
  CHECK(judged(learned.words, {"Tea on my ward"}) == Lines{"serious test.2: tea"});
  CHECK(judged(learned.words, {"Milk on my ward"}) == Lines{"info test.3: milk"});
}

TEST_CASE("an exception of the category silences evidence, unless evidence weighs it itself") {
  Learned learned;
  learned.words.add_rule(learned.words("my ward"), Severity::info);
  auto& unless = learned.words.pack.categories[0].unless;
  unless = {{.condition = learned.words("gp"), .where = Exception::Where::post}};

  CHECK(judged(learned.words, {"94yo on my ward, gp"}).empty());

  unless[0].weighed = true;
  CHECK(judged(learned.words, {"94yo on my ward, gp"}) == Lines{"caution test.1: 94yo, my ward"});
}

TEST_CASE("a category without evidence has none") {
  Learned learned;
  learned.words.add_rule({EvidenceCondition{kCategory + 1, -5.0}});

  CHECK(judged(learned.words, {"94yo"}).empty());
}

}  // namespace
}  // namespace forethought
