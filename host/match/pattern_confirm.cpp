// SPDX-License-Identifier: MIT
#include "host/match/pattern_confirm.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "host/text/code_points.h"

namespace forethought {
namespace {

struct Candidate {
  std::uint32_t pattern = 0;
  ByteSpan span;

  auto operator<=>(const Candidate&) const = default;
};

std::size_t window_start(std::string_view text, std::size_t end, std::size_t window) {
  std::size_t start = end - std::min(end, window);
  while (start < end && is_continuation(text[start])) ++start;
  return start;
}

// The leftmost match that ends at `end` and does not start next to a letter or digit.
std::optional<ByteSpan> span_before(std::string_view text, std::size_t end,
                                    const ConfirmingPattern& pattern) {
  std::size_t from = window_start(text, end, pattern.window);
  while (from < end) {
    const auto start = pattern.regex.start_of_match(text.substr(0, end), from);
    if (!start || *start >= end) return {};
    if (!is_letter_or_digit(code_point_before(text, *start))) return ByteSpan{*start, end};
    from = *start + code_point_size(text, *start);
  }
  return {};
}

std::vector<Candidate> candidates_of(const std::vector<ConfirmingPattern>& patterns,
                                     const std::vector<PatternEnd>& ends, const Text& text) {
  std::vector<Candidate> candidates;
  std::vector<int> budgets(patterns.size(), kMaxConfirmations);
  for (const PatternEnd& found : ends) {
    if (is_letter_or_digit(code_point_at(text.folded(), found.end))) continue;
    if (budgets[found.pattern]-- <= 0) continue;
    const auto span = span_before(text.folded(), found.end, patterns[found.pattern]);
    if (span) candidates.push_back({found.pattern, *span});
  }
  std::ranges::sort(candidates);
  return candidates;
}

bool passes(Validator validator, const Text& text, ByteSpan span) {
  const ByteSpan origin = text.to_original(span);
  return validate(validator, std::string_view(text.original()).substr(origin.start, origin.size()));
}

}  // namespace

void confirm_patterns(const std::vector<ConfirmingPattern>& patterns,
                      const std::vector<PatternEnd>& ends, const Text& text, MatchBoard& board) {
  const std::vector<Candidate> candidates = candidates_of(patterns, ends, text);
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const Candidate& candidate = candidates[i];
    const bool longer_follows = i + 1 < candidates.size() &&
                                candidates[i + 1].pattern == candidate.pattern &&
                                candidates[i + 1].span.start == candidate.span.start;
    if (longer_follows) continue;
    const ConfirmingPattern& pattern = patterns[candidate.pattern];
    if (passes(pattern.validator, text, candidate.span)) board.add(pattern.term, candidate.span);
  }
}

}  // namespace forethought
