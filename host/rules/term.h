// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "host/rules/validator.h"

namespace forethought {

// Folded words to be found as they stand, beginning and ending at word boundaries.
struct Literal {
  std::string text;
  bool any_ending = false;  // "word*": the match goes on to the end of its word
};

// Other terms in this order, each at most `max_words` and at least `min_words` words after the one
// before and in the same paragraph. What a phrase with a gap or a {term} becomes.
struct Sequence {
  struct Step {
    int term = -1;  // number of a term that stands before this one in the list
    int min_words = 0;
    int max_words = 0;  // between the end of the step before and the start of this one
  };
  std::vector<Step> steps;
};

// A regular expression for an identifier, over folded (lower case) text, in the part of the syntax
// that Hyperscan and PCRE2 share. It must not match next to a letter or digit that it leaves out.
struct Pattern {
  std::string expression;
  Validator validator = Validator::none;
  int line = 0;  // in the rule file, from 1
};

// How a match must be written in the original text to count.
enum class Written : std::uint8_t { any, capital, upper };

// A named set of phrases, list entries or patterns: what is looked for. A match of any of them is a
// match of the term.
struct Term {
  std::string name;  // "patient" for a shared term, "personal-advice/advise" for a rule file's own
  std::string file;  // that defines it
  std::vector<Literal> literals;
  std::vector<Sequence> sequences;
  std::vector<Pattern> patterns;
  int except = -1;  // number of a term: matches that overlap one of its matches do not count
  Written written = Written::any;
  std::size_t wordings = 0;  // how many literals and sequences it was read with
};

}  // namespace forethought
