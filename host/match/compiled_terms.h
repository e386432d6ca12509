// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "host/match/hyperscan.h"
#include "host/match/literal_table.h"
#include "host/result.h"
#include "host/rules/rows.h"
#include "host/rules/term.h"
#include "host/sections.h"

namespace forethought {

// What takes long to make from terms, and is therefore kept in a file.
struct CompiledTerms {
  // From what compile_terms() gave, in this version of Hyperscan and on a processor that has what
  // that one had. Fails where they are other bytes.
  static Result<CompiledTerms> in(const SharedBytes& bytes);

  LiteralTable literals;
  Values<std::uint32_t> windows;        // by pattern: bytes within which a match stands
  Values<std::uint32_t> with_patterns;  // numbers of the terms that have any
  SharedBytes followers;                // of followers_in()
  MatchDatabase literal_database, pattern_database;
};

// The bytes of CompiledTerms. Patterns are numbered through all terms, in order. Fails on the first
// term with a literal or pattern that is refused; the error names it.
Result<std::string> compile_terms(const Rows<Term>& terms);

// What to call them in an error: "term "x"" and "term "x": pattern "…"".
std::string naming(const Term& term);
std::string naming(const Term& term, const Pattern& pattern);

}  // namespace forethought
