// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "host/result.h"

namespace forethought {

struct PhraseNode;
using PhraseNodes = std::vector<PhraseNode>;

// A part of a phrase as its author wrote it, see rules/README.md.
struct PhraseNode {
  enum class Kind : std::uint8_t {
    text,    // words, not yet folded, signs unescaped
    ending,  // "*": the word before goes on to its end
    term,    // "{name}"
    gap,     // "<0-3>"
    choice   // "(a|b)"; "[a]" is a choice between nothing and a
  };
  Kind kind = Kind::text;
  std::string text;  // words, or the term's name
  std::vector<PhraseNodes> alternatives;
  int min_words = 0, max_words = 0;
  int column = 0;  // in code points, from 1
};

// Fails on a sign that is out of place; the error names the sign and its column.
Result<PhraseNodes> parse_phrase(std::string_view phrase);

// "column 7: what".
Error phrase_error(int column, const std::string& what);

}  // namespace forethought
