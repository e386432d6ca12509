// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "host/result.h"
#include "host/rules/phrase_nodes.h"
#include "host/rules/term.h"

namespace forethought {

// Whether the word that ends here goes on with any ending.
bool has_ending(const PhraseNode& node);

// Whether literals alone can say it: no terms, no gaps, and endings at the end only.
bool is_plain(const PhraseNode& node);
bool is_plain(const PhraseNodes& nodes);

// What plain nodes stand for.
struct Wordings {
  std::vector<Literal> literals;  // folded, in every spelling
  bool may_be_empty = false;      // they may also stand for nothing
};

// A run of plain nodes stands for at most this many wordings, not counting apostrophes left out.
constexpr int kMaxWordings = 512;

bool has_few_wordings(const PhraseNodes& nodes);

// Fails when there are more. `nodes` must be plain and not empty.
Result<Wordings> wordings_of(const PhraseNodes& nodes);

}  // namespace forethought
