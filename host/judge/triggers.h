// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "host/judge/post_matches.h"

namespace forethought {

// Knows which rules cannot speak unless one of certain terms matched, so that a post costs time for
// the rules that its words concern, not for all.
class Triggers {
 public:
  explicit Triggers(const Pack& pack);

  // Numbers of the rules that may speak, ascending.
  std::vector<int> rules_for(const PostMatches& post) const;

 private:
  // For each term, the rules that it may make speak. One table for each text of a post.
  using Table = std::vector<std::vector<int>>;

  std::array<Table, 3> tables_;  // draft, parent, profile
  std::vector<int> always_;      // rules that may speak without any match
};

}  // namespace forethought
