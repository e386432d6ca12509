// SPDX-License-Identifier: MIT
#include "host/judge/term_matches.h"

#include <algorithm>

namespace forethought {

TermMatches::TermMatches(const Scanned& scanned) : text_(scanned.text) {
  if (!text_) return;
  matches_ = scanned.matches;
  // An image gives them sorted; others may not.
  if (!std::ranges::is_sorted(matches_)) std::ranges::sort(matches_);
}

std::span<const Match> TermMatches::of(int term) const {
  const auto first = std::ranges::lower_bound(matches_, term, {}, &Match::term);
  const auto last = std::ranges::upper_bound(matches_, term, {}, &Match::term);
  return {first, last};
}

std::vector<Match> TermMatches::of(int term, ByteSpan span) const {
  const std::span<const Match> matches = of(term);
  const auto start_of = [](const Match& match) { return match.span.start; };
  std::vector<Match> within;
  auto match = std::ranges::lower_bound(matches, span.start, {}, start_of);
  for (; match != matches.end() && match->span.start < span.end; ++match) {
    if (span.contains(match->span)) within.push_back(*match);
  }
  return within;
}

}  // namespace forethought
