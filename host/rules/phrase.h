// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "host/result.h"
#include "host/rules/term.h"

namespace forethought {

// One step of a phrase with gaps or terms: a piece of the phrase, or a term by name.
struct PhraseStep {
  int piece = -1;                    // number in PhraseForms::pieces; -1 for a term
  std::string term;                  // empty for a piece
  int column = 0;                    // of the term in the phrase, from 1
  int min_words = 0, max_words = 0;  // after the step before
};

// What a phrase, or a piece of one, stands for: any of these.
struct PhraseForms {
  std::vector<Literal> literals;
  std::vector<std::vector<PhraseStep>> sequences;
  std::vector<PhraseForms> pieces;  // of the sequences; each is used
};

// Reads the language of phrases of rules/README.md. Fails on a sign out of place, on too many
// wordings and on a phrase that may stand for nothing; the error says "column 7: what".
Result<PhraseForms> read_phrase(std::string_view phrase);

}  // namespace forethought
