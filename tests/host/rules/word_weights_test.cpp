// SPDX-License-Identifier: MIT
#include "host/rules/word_weights.h"

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <vector>

#include "tests/host/must.h"

namespace forethought {
namespace {

std::vector<double> added(const WordWeights& words, std::string_view phrase) {
  std::vector<double> added;
  const WordWeights::Entry* entry = words.find(phrase);
  if (entry == nullptr) return added;
  words.each_weight(*entry, [&](EvidenceWeight weight) { added.push_back(weight.add); });
  return added;
}

TEST_CASE("a phrase has the weights that were added to it, in their order") {
  WordWeightsMaker maker;
  maker.add("my ward", {1, 0.5});
  maker.add("ward", {1, 0.25});
  maker.add("my ward", {2, -1});
  const WordWeights words = maker.make();

  CHECK(added(words, "my ward") == std::vector{0.5, -1.0});
  CHECK(added(words, "ward") == std::vector{0.25});
  CHECK(words.phrase_of(*words.find("my ward")) == "my ward");
}

TEST_CASE("what was never added weighs nothing") {
  CHECK(WordWeights().empty());
  CHECK(WordWeights().find("ward") == nullptr);
  WordWeightsMaker maker;
  CHECK(maker.make().empty());

  maker.add("ward", {1, 0.5});
  const WordWeights words = maker.make();

  CHECK_FALSE(words.empty());
  CHECK(words.find("war") == nullptr);
  CHECK(words.find("") == nullptr);
}

TEST_CASE("thousands of phrases are all found again, also in bytes that were kept") {
  WordWeightsMaker maker;
  std::map<std::string, double> expected;
  for (int number = 0; number < 20'000; ++number) {
    const std::string phrase = "word " + std::to_string(number % 15'000);
    maker.add(phrase, {0, 1.0 * number});
    expected[phrase] += number;
  }
  const WordWeights made = maker.make();
  const WordWeights words = must(WordWeights::in(SharedBytes::copy_of(made.bytes())));

  for (const auto& [phrase, sum] : expected) {
    double found = 0;
    for (const double add : added(words, phrase)) found += add;
    CHECK(found == sum);
  }
  CHECK(words.find("word 15000") == nullptr);
}

TEST_CASE("bytes of something else are no weights") {
  CHECK_FALSE(WordWeights::in(SharedBytes::copy_of("something else")));
}

}  // namespace
}  // namespace forethought
