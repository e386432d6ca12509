// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>
#include <variant>
#include <vector>

#include "host/match/class_row.h"
#include "host/match/match_board.h"
#include "host/match/regex.h"
#include "host/rules/term.h"
#include "host/text/text.h"

namespace forethought {

// The most ends of one pattern that are looked at in one text, so that a megabyte of digits cannot
// hold up the writer. A post of the usual length has a handful; but a pattern for any word has as
// many as there are words, and must not use up what others need.
constexpr int kMaxConfirmations = 10000;

// A pattern ready to confirm what Hyperscan reports, which is only where a match ends.
struct ConfirmingPattern {
  int term = -1;
  Validator validator = Validator::none;
  std::uint32_t window = 0;  // bytes before the end within which a match starts
  bool in_one_word = false;  // holds_no_space(): a match starts after the last space
  std::variant<ClassRow, Regex> form;
};

// Whether no match of an expression can hold a space, as far as its signs show. Patterns for any
// word end at every word of a text, and would be looked for in whole windows before each.
bool holds_no_space(std::string_view expression);

// An end that Hyperscan reported, not before a letter or digit.
struct PatternEnd {
  std::uint32_t pattern = 0;
  std::size_t end = 0;  // in Text::folded()
};

// Adds to `board` the matches behind `ends`: leftmost start for each end, then longest for each
// start, not next to a letter or digit, and passing the pattern's test.
void confirm_patterns(const std::vector<ConfirmingPattern>& patterns,
                      const std::vector<PatternEnd>& ends, const Text& text, MatchBoard& board);

}  // namespace forethought
