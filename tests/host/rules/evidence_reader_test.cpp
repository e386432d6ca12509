// SPDX-License-Identifier: MIT
#include "host/rules/evidence_reader.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "host/rules/reader.h"

namespace forethought {
namespace {

using Mistakes = std::vector<std::string>;

ReadPack read_with(const std::string& name, const std::string& evidence) {
  return read_pack({{"pack.jsonc", R"({"version": "1"})"},
                    {"terms.jsonc", R"({"terms": {"age": {"phrases": ["years old"]}}})"},
                    {"patient-jigsaw.jsonc", R"({"category": "patient-jigsaw", "title": "T",
                      "terms": {"sign": {"phrases": ["ward"]}},
                      "rules": [{"id": "patient-jigsaw.ward", "severity": "caution", "when": "sign",
                                 "title": "T", "why": "W", "try": "D"}]})"},
                    {name, evidence}});
}

Mistakes mistakes_of(const ReadPack& read) {
  Mistakes said;
  for (const Mistake& mistake : read.mistakes) {
    if (!mistake.untidy) said.push_back(to_string(mistake));
  }
  return said;
}

constexpr int kJigsaw = 4;  // its place in kCategories

double weight_in(const Evidence::Weights& weights) {
  REQUIRE(weights.size() == 1);
  CHECK(weights[0].sum == kJigsaw);
  return weights[0].add;
}

Evidence::Weights weights_in(const WordWeights& words, std::string_view phrase) {
  Evidence::Weights weights;
  const WordWeights::Entry* entry = words.find(phrase);
  REQUIRE(entry);
  words.each_weight(*entry, [&](EvidenceWeight weight) { weights.push_back(weight); });
  return weights;
}

double weight_in(const WordWeights& words, std::string_view phrase) {
  return weight_in(weights_in(words, phrase));
}

TEST_CASE("evidence is a weight a line, with what it is for") {
  const ReadPack read = read_with("evidence/patient-jigsaw.txt",
                                  "# posts; MIT\n"
                                  "-2.5 bias\n"
                                  "0.5 risk\n"
                                  "1.25 caution\n"
                                  "3 serious\n"
                                  "-1 doubt ward\n"
                                  "0.5 serious-doubt ward\n"
                                  "2.9 sure\n"
                                  "\n"
                                  "0.4 draft year old\n"
                                  "0.3 parent help\n"
                                  "-0.2 profile nurse\n"
                                  "0.5 draft-term age\n"
                                  "0.6 parent-term patient-jigsaw/sign\n"
                                  "-0.1 surface closed-group\n"
                                  "0.7 has parent\n"
                                  "0.8 has profile\n"
                                  "-0.3 words 40\n");

  CHECK(mistakes_of(read).empty());
  const Evidence& evidence = read.pack.evidence;
  CHECK(evidence.categories[kJigsaw].learned);
  CHECK(evidence.biases[kJigsaw] == -2.5);
  CHECK(evidence.categories[kJigsaw].risk_share == 0.5);
  CHECK(evidence.categories[kJigsaw].caution == 1.25);
  CHECK(evidence.categories[kJigsaw].serious == 3);
  CHECK_FALSE(evidence.categories[kJigsaw].info);
  CHECK(read.pack.rules[0].doubts.any == -1);
  CHECK(read.pack.rules[0].doubts.serious == 0.5);
  CHECK(evidence.categories[kJigsaw].sure == 2.9);
  CHECK(weight_in(evidence.draft, "year old") == 0.4);
  CHECK(weight_in(evidence.parent, "help") == 0.3);
  CHECK(weight_in(evidence.profile, "nurse") == -0.2);
  CHECK(weight_in(evidence.lengths.at(40)) == -0.3);
  CHECK(weight_in(evidence.draft_terms.back()) == 0.5);
  CHECK(weight_in(evidence.parent_terms.back()) == 0.6);
  CHECK(weight_in(evidence.surfaces[static_cast<int>(Surface::closed_group)]) == -0.1);
  CHECK(weight_in(evidence.has_parent) == 0.7);
  CHECK(weight_in(evidence.has_profile) == 0.8);
}

TEST_CASE("what every category may take a share of has a file of its own") {
  const ReadPack read =
      read_with("evidence/risk.txt", "# posts; MIT\n-0.5 bias\n0.4 draft bloody\n1 caution\n");

  CHECK(mistakes_of(read) == Mistakes{"evidence/risk.txt:4: \"caution\": names nothing"});
  const Evidence& evidence = read.pack.evidence;
  CHECK(evidence.biases[Evidence::kRisk] == -0.5);
  CHECK(weights_in(evidence.draft, "bloody").at(0).sum == static_cast<int>(Evidence::kRisk));
}

TEST_CASE("every mistake in evidence is reported with its line") {
  const ReadPack read = read_with("evidence/patient-jigsaw.txt",
                                  "0.4 draft old\n"
                                  "much draft old\n"
                                  "0.4 drift old\n"
                                  "0.4 draft\n"
                                  "0.4 draft-term agee\n"
                                  "0.4 surface wall\n"
                                  "0.4 words many\n");

  CHECK(mistakes_of(read) ==
        Mistakes{"evidence/patient-jigsaw.txt:1: the first line must be a comment with the source; "
                 "the licence",
                 "evidence/patient-jigsaw.txt:2: \"much\": is no number",
                 "evidence/patient-jigsaw.txt:3: \"drift\": no such kind of weight",
                 "evidence/patient-jigsaw.txt:4: \"draft\": names nothing",
                 "evidence/patient-jigsaw.txt:5: no term \"agee\"; did you mean \"age\"?",
                 "evidence/patient-jigsaw.txt:6: \"surface\": is one of post, reply, quote, "
                 "review-reply, group, closed-group, dm, bio",
                 "evidence/patient-jigsaw.txt:7: \"words\": \"many\": is no count of words"});
}

TEST_CASE("a doubt about a rule that is not there is untidy, and the pack works") {
  const ReadPack read =
      read_with("evidence/patient-jigsaw.txt", "# posts; MIT\n-1 doubt wards\n0.5 bias\n");

  CHECK_FALSE(read.obstacle());
  CHECK(std::ranges::count(read.mistakes,
                           std::string("no rule \"patient-jigsaw.wards\"; learn anew"),
                           &Mistake::what) == 1);
}

TEST_CASE("evidence is of a category that there is") {
  const ReadPack read = read_with("evidence/rudeness.txt", "# posts; MIT\n");

  CHECK(mistakes_of(read) == Mistakes{"evidence/rudeness.txt:1: no category \"rudeness\""});
}

}  // namespace
}  // namespace forethought
