// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "host/judge/place.h"
#include "host/judge/term_matches.h"
#include "host/rules/condition.h"
#include "host/rules/evidence.h"
#include "host/rules/pack.h"
#include "host/text/plain_words.h"

namespace forethought {

// What the learned weights say of one post: a sum for each category, and the words that made it.
class EvidenceSums {
 public:
  struct Texts {
    const TermMatches &draft, &parent, &profile;
    const Context& context;
  };
  // `weights` and the texts must outlive it.
  EvidenceSums(const Evidence& weights, const Texts& texts);

  // What a rule written by hand says beside the sum of its category, a place in kCategories, from
  // 0, which may lower or raise it.
  Severity weighed(Severity said, const Doubts& doubts, std::size_t category) const;

  // Where the condition holds: at the words of the draft that weighed most, or at the whole draft
  // where none of its words did. Nothing where it does not hold.
  std::optional<Place> place(const EvidenceCondition& condition) const;

 private:
  // A word or pair that weighs something, and where it first stands.
  struct Found {
    const WordWeights::Entry* entry = nullptr;
    ByteSpan span;  // in Text::folded() of its text
  };
  // What one text has of them, by phrase, each once.
  struct FoundWords {
    const Text* text;  // may be null: there is no such text
    const WordWeights& weights;
    std::vector<Found> found;

    void find(const std::vector<PlainWord>& words);
    std::string_view written(const Found& one) const;
  };

  void add(const Evidence::Weights& weights);
  void add(const FoundWords& words);
  void add_lengths(std::size_t words);
  void add_terms(const TermMatches& matches, const std::vector<Evidence::Weights>& by_term);
  void add_reasons(const FoundWords& words, std::size_t category,
                   std::vector<Reason>& reasons) const;
  Place strongest_words(std::size_t category) const;

  const Evidence& weights_;
  FoundWords draft_, parent_, profile_;
  std::array<double, Evidence::kRisk + 1> sums_{};  // by sum
};

}  // namespace forethought
