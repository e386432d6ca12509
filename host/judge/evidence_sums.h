// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "host/judge/place.h"
#include "host/judge/term_matches.h"
#include "host/rules/condition.h"
#include "host/rules/evidence.h"
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

  // The most that rules may say of a category, a place in kCategories, from 0.
  Severity ceiling(std::size_t category) const;

  // Where the condition holds: at the words of the draft that weighed most, or at the whole draft
  // where none of its words did. Nothing where it does not hold.
  std::optional<Place> place(const EvidenceCondition& condition) const;

 private:
  // A word or pair that weighs something, and where it first stands.
  struct Found {
    const Evidence::WordWeights::value_type* entry = nullptr;
    ByteSpan span;  // in Text::folded() of its text
  };
  using FoundWords = std::vector<Found>;

  static FoundWords find_words(const std::vector<PlainWord>& words,
                               const Evidence::WordWeights& weights);
  static std::string_view written(const Found& found, const Text& text);
  void add(const Evidence::Weights& weights);
  void add(const FoundWords& words);
  void add_lengths(std::size_t words);
  void add_terms(const TermMatches& matches, const std::vector<Evidence::Weights>& by_term);
  void add_reasons(const FoundWords& words, const Text* text, std::size_t category,
                   std::vector<Reason>& reasons) const;
  Place strongest_words(std::size_t category) const;

  const Evidence& weights_;
  const Text *draft_text_, *parent_text_, *profile_text_;
  FoundWords draft_, parent_, profile_;
  std::array<double, Evidence::kRisk + 1> sums_{};  // by sum
};

}  // namespace forethought
