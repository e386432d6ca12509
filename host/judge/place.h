// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "host/judge/term_matches.h"
#include "host/match/image.h"
#include "host/rules/condition.h"

namespace forethought {

// What added to a sum that a place was found by.
struct Reason {
  std::string_view label;  // what the card calls it: "age"; of the memory of the pack or the text
  double weight = 0;
};

// Where a condition holds in a text. Byte spans are in Text::folded().
struct Place {
  Place() = default;
  explicit Place(const Match& match);

  // What the place covers: words that stand near each other with all between them, and each of the
  // parts that are only in the same unit. Not sorted.
  std::vector<ByteSpan> pieces;
  ByteSpan hull;               // from the first piece to the last
  std::vector<Match> matches;  // that took part; not sorted

  // Given by a sum: the severity that it reaches, and what added to it, heaviest first.
  std::optional<Severity> severity;
  std::vector<Reason> because;

  // Adds what `other` covers, its matches and, of severities, the higher.
  void join(const Place& other);
  // Covers all between its pieces.
  void close() { pieces = {hull}; }

  bool overlaps(const Place& other) const;
  bool shares_match_with(const Place& other) const;
};

// Places of one text, sorted by start, to be searched by position.
class Places {
 public:
  Places() = default;
  explicit Places(std::vector<Place> places);

  bool empty() const { return places_.empty(); }
  std::size_t size() const { return places_.size(); }
  const Place& operator[](std::size_t number) const { return places_[number]; }
  auto begin() const { return places_.begin(); }
  auto end() const { return places_.end(); }
  std::vector<Place> take() && { return std::move(places_); }

  // The number of the first place that starts at `byte` or later; size() if none does.
  std::size_t first_from(std::size_t byte) const;
  // The furthest end of any place up to and including that number: going back, no earlier place can
  // be nearer than this.
  std::size_t furthest_end(std::size_t number) const { return furthest_ends_[number]; }

  bool any_overlaps(const Place& place) const;
  bool any_starts_in(ByteSpan span) const;

 private:
  std::vector<Place> places_;
  std::vector<std::size_t> furthest_ends_;
};

// Bytes between two spans; 0 when they touch or overlap.
std::size_t bytes_between(ByteSpan a, ByteSpan b);

// The units of `scope` that `span` touches, as one span.
ByteSpan units_around(ByteSpan span, const Text& text, Scope scope);

// The matches of a term that took part in `place`, on their own or within a match that did, as a
// term that a sequence names does.
std::vector<Match> matches_within(const Place& place, int term, const TermMatches& matches);

// Whether one of `places` stands in a unit that `place` touches.
bool stands_beside(const Places& places, const Place& place, const Text& text, Scope scope);

}  // namespace forethought
