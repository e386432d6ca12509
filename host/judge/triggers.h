// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "host/judge/post_matches.h"
#include "host/number_lists.h"
#include "host/result.h"

namespace forethought {

// Knows which rules cannot speak unless one of certain terms matched, so that a post costs time for
// the rules that its words concern, not for all.
class Triggers {
 public:
  explicit Triggers(const Pack& pack);

  // From bytes() of those of this pack. Fails where they are something else.
  static Result<Triggers> in(const SharedBytes& bytes, const Pack& pack);
  std::string bytes() const;

  // Numbers of the rules that may speak, ascending.
  std::vector<int> rules_for(const PostMatches& post) const;

 private:
  Triggers() = default;

  // For each term, the rules that it may make speak: in the draft, the parent and the profile.
  std::array<NumberLists, 3> tables_;
  NumberLists always_;  // one list: the rules that may speak without any match
};

}  // namespace forethought
