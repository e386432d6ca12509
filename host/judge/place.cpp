// SPDX-License-Identifier: MIT
#include "host/judge/place.h"

#include <algorithm>

namespace forethought {

Place::Place(const Match& match) : pieces{match.span}, hull(match.span), matches{match} {}

void Place::join(const Place& other) {
  if (other.pieces.empty()) return;
  hull.start = pieces.empty() ? other.hull.start : std::min(hull.start, other.hull.start);
  hull.end = std::max(hull.end, other.hull.end);
  pieces.insert(pieces.end(), other.pieces.begin(), other.pieces.end());
  matches.insert(matches.end(), other.matches.begin(), other.matches.end());
  severity = std::max(severity, other.severity);
  because.insert(because.end(), other.because.begin(), other.because.end());
}

bool Place::overlaps(const Place& other) const {
  if (!hull.overlaps(other.hull)) return false;
  return std::ranges::any_of(pieces, [&](ByteSpan mine) {
    return std::ranges::any_of(other.pieces, [&](ByteSpan its) { return mine.overlaps(its); });
  });
}

bool Place::shares_match_with(const Place& other) const {
  return std::ranges::any_of(matches, [&](const Match& match) {
    return std::ranges::find(other.matches, match) != other.matches.end();
  });
}

Places::Places(std::vector<Place> places) : places_(std::move(places)) {
  // A sort takes memory, and those of one term come sorted.
  const bool sorted = std::ranges::is_sorted(places_, {}, &Place::hull);
  if (!sorted) std::ranges::stable_sort(places_, {}, &Place::hull);
  furthest_ends_.reserve(places_.size());
  std::size_t furthest = 0;
  for (const Place& place : places_) {
    furthest = std::max(furthest, place.hull.end);
    furthest_ends_.push_back(furthest);
  }
}

std::size_t Places::first_from(std::size_t byte) const {
  const auto start_of = [](const Place& place) { return place.hull.start; };
  const auto first = std::ranges::lower_bound(places_, byte, {}, start_of);
  return static_cast<std::size_t>(first - places_.begin());
}

bool Places::any_overlaps(const Place& place) const {
  for (std::size_t number = first_from(place.hull.end); number-- > 0;) {
    if (furthest_ends_[number] <= place.hull.start) return false;
    if (places_[number].overlaps(place)) return true;
  }
  return false;
}

bool Places::any_starts_in(ByteSpan span) const {
  const std::size_t first = first_from(span.start);
  return first < size() && places_[first].hull.start < span.end;
}

std::size_t bytes_between(ByteSpan a, ByteSpan b) {
  if (b.start >= a.end) return b.start - a.end;
  return a.start >= b.end ? a.start - b.end : 0;
}

ByteSpan units_around(ByteSpan span, const Text& text, Scope scope) {
  const std::size_t last_byte = std::max(span.start + 1, span.end) - 1;
  const ByteSpan first = text.unit_span(text.unit_of(span.start, scope), scope);
  const ByteSpan last = text.unit_span(text.unit_of(last_byte, scope), scope);
  return {first.start, last.end};
}

std::vector<Match> matches_within(const Place& place, int term, const TermMatches& matches) {
  std::vector<Match> within;
  for (const Match& match : place.matches) {
    if (match.term == term) {
      within.push_back(match);
    } else {
      std::ranges::move(matches.of(term, match.span), std::back_inserter(within));
    }
  }
  return within;
}

bool stands_beside(const Places& places, const Place& place, const Text& text, Scope scope) {
  return std::ranges::any_of(place.pieces, [&](ByteSpan piece) {
    return places.any_starts_in(units_around(piece, text, scope));
  });
}

}  // namespace forethought
