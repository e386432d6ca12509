// SPDX-License-Identifier: MIT
#include "host/judge/exceptions.h"

#include <algorithm>

#include "host/judge/joining.h"

namespace forethought {
namespace {

using Where = Exception::Where;

// The scope within which the parts of the exception's condition must stand together.
Scope scope_of(Where where) {
  if (where == Where::sentence) return Scope::sentence;
  if (where == Where::paragraph) return Scope::paragraph;
  return Scope::post;
}

std::size_t sentence_of(std::size_t byte, const Text& text) {
  return text.unit_of(byte, Scope::sentence);
}

bool one_ends_before(const Places& found, ByteSpan anchor, const Reach& reach) {
  for (std::size_t number = found.first_from(anchor.start); number-- > 0;) {
    const ByteSpan all_before{0, std::min(found.furthest_end(number), anchor.start)};
    if (reach.text.words_between(all_before, anchor) > reach.words) return false;
    const ByteSpan span = found[number].hull;
    if (span.end > anchor.start) continue;
    if (reach.text.words_between(span, anchor) > reach.words) continue;
    if (sentence_of(span.end - 1, reach.text) == sentence_of(anchor.start, reach.text)) return true;
  }
  return false;
}

bool one_starts_after(const Places& found, ByteSpan anchor, const Reach& reach) {
  const std::size_t number = found.first_from(anchor.end);
  if (number == found.size()) return false;
  const ByteSpan span = found[number].hull;
  return reach.text.words_between(anchor, span) <= reach.words &&
         sentence_of(anchor.end - 1, reach.text) == sentence_of(span.start, reach.text);
}

}  // namespace

bool Exceptions::excuses(const Exception& exception, const Place& place) {
  if (&exception == ignored_) return false;
  const Outcome& outcome = outcome_of(exception);
  if (outcome.without_place) return true;
  switch (exception.where) {
    case Where::overlap:
      return outcome.places.any_overlaps(place);
    case Where::before:
    case Where::after:
      return stands_next_to(place, exception, outcome.places);
    case Where::sentence:
    case Where::paragraph:
      return stands_beside(outcome.places, place, *post_.draft.text(), scope_of(exception.where));
    case Where::post:
    case Where::parent:
      return outcome.holds();
  }
  return false;
}

bool Exceptions::stands_next_to(const Place& place, const Exception& exception,
                                const Places& found) const {
  const Reach reach{*post_.draft.text(), Scope::sentence,
                    static_cast<std::size_t>(exception.words)};
  return std::ranges::any_of(anchors(place, exception), [&](ByteSpan anchor) {
    return exception.where == Where::before ? one_ends_before(found, anchor, reach)
                                            : one_starts_after(found, anchor, reach);
  });
}

std::vector<ByteSpan> Exceptions::anchors(const Place& place, const Exception& exception) const {
  if (place.pieces.empty()) return {};
  if (exception.anchor < 0) return {place.hull};
  std::vector<ByteSpan> spans;
  for (const Match& match : matches_within(place, exception.anchor, post_.draft)) {
    spans.push_back(match.span);
  }
  return spans;
}

const Outcome& Exceptions::outcome_of(const Exception& exception) {
  const auto [entry, is_new] = outcomes_.try_emplace(&exception);
  if (is_new) {
    const bool in_parent = exception.where == Where::parent;
    const Evaluation evaluation(post_, in_parent ? post_.parent : post_.draft);
    entry->second = evaluation.outcome(exception.condition, scope_of(exception.where));
  }
  return entry->second;
}

}  // namespace forethought
