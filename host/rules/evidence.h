// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <vector>

#include "host/rules/context.h"
#include "host/rules/known_categories.h"
#include "host/rules/word_weights.h"

namespace forethought {

// What labelled posts taught about each category: weights of what may stand in a post, whose sum
// says how likely the post belongs there. A plain linear sum, so that it can be read, explained and
// added up in one pass. Learned by scripts/learn, kept in rules/evidence/<category>.txt.
struct Evidence {
  // The sum that tells posts that anything should be said about from those that nothing should.
  // There are more labelled posts to learn it from than for any one category, so each category
  // takes a share.
  static constexpr std::size_t kRisk = kCategories.size();
  using Weights = std::vector<EvidenceWeight>;

  // Sums from which the severities begin; absent where evidence alone never gives that severity.
  struct Category {
    bool learned = false;
    double risk_share = 0;  // times the sum of risk, added to the category's own
    std::optional<double> info, caution, serious;
    // The sum from which rules written by hand that say caution say serious.
    std::optional<double> sure;
  };

  std::array<Category, kCategories.size()> categories;
  std::array<double, kRisk + 1> biases{};  // where the sums start
  // Each word or pair counts once, however often it stands in the text.
  WordWeights draft, parent, profile;
  std::vector<Weights> draft_terms,
      parent_terms;                 // by term number; terms beyond the end add nothing
  std::array<Weights, 8> surfaces;  // by Surface
  // By how many plain words the draft has at least: the longer it is, the more small weights it
  // gathers, whatever it says.
  std::map<std::size_t, Weights> lengths;
  Weights has_parent, has_profile;
};

}  // namespace forethought
