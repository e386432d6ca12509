// SPDX-License-Identifier: MIT
#include "host/rules/word_weights.h"

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <vector>

namespace forethought {
namespace {

std::vector<double> added(const WordWeights& words, std::string_view phrase) {
  std::vector<double> added;
  const WordWeights::Entry* entry = words.find(phrase);
  if (entry == nullptr) return added;
  words.each_weight(*entry, [&](EvidenceWeight weight) { added.push_back(weight.add); });
  return added;
}

TEST_CASE("a phrase has the weights that were added to it, the last first") {
  WordWeights words;
  words.add("my ward", {1, 0.5});
  words.add("ward", {1, 0.25});
  words.add("my ward", {2, -1});

  CHECK(added(words, "my ward") == std::vector{-1.0, 0.5});
  CHECK(added(words, "ward") == std::vector{0.25});
  CHECK(words.phrase_of(*words.find("my ward")) == "my ward");
}

TEST_CASE("what was never added weighs nothing") {
  WordWeights words;
  CHECK(words.empty());
  CHECK(words.find("ward") == nullptr);

  words.add("ward", {1, 0.5});

  CHECK_FALSE(words.empty());
  CHECK(words.find("war") == nullptr);
  CHECK(words.find("") == nullptr);
}

TEST_CASE("thousands of phrases are all found again") {
  WordWeights words;
  std::map<std::string, double> expected;
  for (int number = 0; number < 20'000; ++number) {
    const std::string phrase = "word " + std::to_string(number % 15'000);
    words.add(phrase, {0, 1.0 * number});
    expected[phrase] += number;
  }

  for (const auto& [phrase, sum] : expected) {
    double found = 0;
    for (const double add : added(words, phrase)) found += add;
    CHECK(found == sum);
  }
  CHECK(words.find("word 15000") == nullptr);
}

}  // namespace
}  // namespace forethought
