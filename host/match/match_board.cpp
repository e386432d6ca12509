// SPDX-License-Identifier: MIT
#include "host/match/match_board.h"

#include <algorithm>
#include <cassert>

#include "host/match/sequence_join.h"
#include "host/text/letter_case.h"

namespace forethought {
namespace {

std::size_t index(int term) {
  return static_cast<std::size_t>(term);
}

bool is_written(Written written, const Text& text, ByteSpan span) {
  const ByteSpan origin = text.to_original(span);
  const std::string_view original =
      std::string_view(text.original()).substr(origin.start, origin.size());
  return written == Written::upper ? is_upper_case(original) : starts_with_capital(original);
}

// Removes from `spans` what overlaps one of `exceptions`; both sorted by start.
void remove_overlapping(const std::vector<ByteSpan>& exceptions, std::vector<ByteSpan>& spans) {
  std::vector<std::size_t> farthest_end;  // of the exceptions up to each
  farthest_end.reserve(exceptions.size());
  for (const ByteSpan exception : exceptions) {
    const std::size_t before = farthest_end.empty() ? 0 : farthest_end.back();
    farthest_end.push_back(std::max(before, exception.end));
  }
  std::erase_if(spans, [&](ByteSpan span) {
    const auto after = std::ranges::lower_bound(exceptions, span.end, {}, &ByteSpan::start);
    const auto count = static_cast<std::size_t>(after - exceptions.begin());
    return count > 0 && farthest_end[count - 1] > span.start;
  });
}

// Adds the longest of those that start together; `spans` are sorted.
void add_longest(std::size_t term, const std::vector<ByteSpan>& spans,
                 std::vector<Match>& matches) {
  for (std::size_t i = 0; i < spans.size(); ++i) {
    const bool longer_follows = i + 1 < spans.size() && spans[i + 1].start == spans[i].start;
    if (!longer_follows) matches.push_back({static_cast<int>(term), spans[i]});
  }
}

}  // namespace

NumberLists followers_in(const Rows<Term>& terms) {
  NumberLists::Plain followers;
  for (std::size_t term = 0; term < terms.size(); ++term) {
    assert(terms[term].except < static_cast<int>(term));
    for (const Sequence& sequence : terms[term].sequences) {
      if (sequence.steps.empty()) continue;
      assert(std::ranges::all_of(sequence.steps, [&](const Sequence::Step& step) {
        return step.term >= 0 && step.term < static_cast<int>(term);
      }));
      const std::size_t first = index(sequence.steps.front().term);
      if (first >= followers.size()) followers.resize(first + 1);
      followers[first].push_back(static_cast<std::uint32_t>(term));
    }
  }
  return NumberLists(followers);
}

void MatchBoard::add(int term, ByteSpan span) {
  unsettled_.add(index(term));
  spans_[index(term)].push_back(span);
}

std::vector<Match> MatchBoard::take(const Text& text) {
  std::vector<Match> matches;
  while (const auto term = unsettled_.take_least()) {
    settle(*term, text);
    settled_.push_back(*term);
    const std::vector<ByteSpan>& spans = spans_of(*term, spans_);
    if (spans.empty()) continue;
    add_longest(*term, spans, matches);
    for (const std::uint32_t follower : followers_.of(*term)) unsettled_.add(follower);
  }
  clear();
  return matches;
}

void MatchBoard::settle(std::size_t number, const Text& text) {
  const Term& term = terms_[number];
  std::vector<ByteSpan>& spans = spans_[number];
  for (const Sequence& sequence : term.sequences) join_sequence(sequence, text, spans_, spans);
  std::ranges::sort(spans);
  spans.erase(std::unique(spans.begin(), spans.end()), spans.end());
  if (term.written != Written::any) {
    std::erase_if(spans, [&](ByteSpan span) { return !is_written(term.written, text, span); });
  }
  if (term.except >= 0) remove_overlapping(spans_of(index(term.except), spans_), spans);
}

void MatchBoard::clear() {
  for (const std::size_t term : settled_) spans_[term].clear();
  settled_.clear();
}

}  // namespace forethought
