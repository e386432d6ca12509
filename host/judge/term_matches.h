// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <vector>

#include "host/judge/judge.h"

namespace forethought {

// The matches of one text, by term. The text must outlive it.
class TermMatches {
 public:
  explicit TermMatches(const Scanned& scanned);

  // Null where there is no such text; then there are no matches either.
  const Text* text() const { return text_; }

  // Those of one term, sorted by start.
  std::span<const Match> of(int term) const;
  // Those of one term that stand within `span`, sorted by start.
  std::vector<Match> of(int term, ByteSpan span) const;
  // All, sorted by term, then start.
  std::span<const Match> all() const { return matches_; }

 private:
  const Text* text_;
  std::vector<Match> matches_;
};

}  // namespace forethought
