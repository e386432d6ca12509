// SPDX-License-Identifier: MIT
#include "host/match/sequence_join.h"

#include <algorithm>

namespace forethought {
namespace {

// Where the steps so far may have ended, sorted.
using Ends = std::vector<std::size_t>;

// The byte after which nothing is in the paragraph of the match that ends at `end`.
std::size_t paragraph_end(const Text& text, std::size_t end) {
  const std::size_t paragraph = text.unit_of(end - 1, Scope::paragraph);
  return text.unit_span(paragraph, Scope::paragraph).end;
}

void add_ends_after(std::size_t end, const Sequence::Step& step, const Text& text,
                    const std::vector<ByteSpan>& matches, Ends& ends) {
  const std::size_t limit = paragraph_end(text, end);
  auto next = std::ranges::lower_bound(matches, end, {}, &ByteSpan::start);
  for (; next != matches.end() && next->start < limit; ++next) {
    const auto words = static_cast<int>(text.words_between({end, end}, *next));
    if (words > step.max_words) break;
    if (words >= step.min_words) ends.push_back(next->end);
  }
}

Ends ends_of_step(const Ends& before, const Sequence::Step& step, const Text& text,
                  const std::vector<ByteSpan>& matches) {
  Ends ends;
  for (const std::size_t end : before) add_ends_after(end, step, text, matches, ends);
  std::ranges::sort(ends);
  ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
  return ends;
}

const std::vector<ByteSpan>& matches_of(const Sequence::Step& step, const SpansByTerm& matches) {
  return spans_of(static_cast<std::size_t>(step.term), matches);
}

}  // namespace

const std::vector<ByteSpan>& spans_of(std::size_t term, const SpansByTerm& spans) {
  static const std::vector<ByteSpan> kNone;
  const auto found = spans.find(term);
  return found != spans.end() ? found->second : kNone;
}

void join_sequence(const Sequence& sequence, const Text& text, const SpansByTerm& matches,
                   std::vector<ByteSpan>& found) {
  const auto& steps = sequence.steps;
  const bool hopeless = std::ranges::any_of(
      steps, [&](const Sequence::Step& step) { return matches_of(step, matches).empty(); });
  if (steps.empty() || hopeless) return;

  for (const ByteSpan first : matches_of(steps.front(), matches)) {
    Ends ends{first.end};
    for (std::size_t i = 1; i < steps.size() && !ends.empty(); ++i) {
      ends = ends_of_step(ends, steps[i], text, matches_of(steps[i], matches));
    }
    for (const std::size_t end : ends) found.push_back({first.start, end});
  }
}

}  // namespace forethought
