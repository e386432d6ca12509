// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <vector>

#include "host/match/image.h"
#include "host/match/number_set.h"
#include "host/match/sequence_join.h"
#include "host/number_lists.h"
#include "host/rules/rows.h"
#include "host/rules/term.h"
#include "host/text/text.h"

namespace forethought {

// By term: those with a sequence that it begins.
NumberLists followers_in(const Rows<Term>& terms);

// Gathers what was found for each term in one text, then works out what that means for terms made
// of others: sequences, exceptions, and how a match must be written. Room is kept from text to
// text.
class MatchBoard {
 public:
  // Keeps a reference: `terms` must outlive the board. `followers` are those in them.
  MatchBoard(const Rows<Term>& terms, NumberLists followers)
      : terms_(terms), followers_(std::move(followers)), unsettled_(terms.size()) {}

  // Notes that a literal or pattern of `term` stands at `span`.
  void add(int term, ByteSpan span);

  // The matches of all terms in `text`, sorted by term, then start; the longest per term and start.
  // Leaves the board empty.
  std::vector<Match> take(const Text& text);

 private:
  void settle(std::size_t term, const Text& text);
  void clear();

  const Rows<Term>& terms_;
  NumberLists followers_;
  SpansByTerm spans_;  // found so far
  // A term is settled after all with lower numbers, for it may be made of them.
  NumberSet unsettled_;
  std::vector<std::size_t> settled_;
};

}  // namespace forethought
