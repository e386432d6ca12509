// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "host/match/hyperscan.h"
#include "host/match/literal_table.h"
#include "host/result.h"
#include "host/rules/term.h"

namespace forethought {

// What takes long to make from terms, and is therefore kept in a file.
struct CompiledTerms {
  LiteralTable literals;
  std::vector<std::uint32_t> windows;  // by pattern: bytes within which a match stands
  MatchDatabase literal_database, pattern_database;
};

// Patterns are numbered through all terms, in order. Fails on the first term with a literal or
// pattern that is refused; the error names it.
Result<CompiledTerms> compile_terms(const std::vector<Term>& terms);

// What to call them in an error: "term "x"" and "term "x": pattern "…"".
std::string naming(const Term& term);
std::string naming(const Term& term, const Pattern& pattern);

}  // namespace forethought
