// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

#include "host/app/checker.h"
#include "host/match/compiled_terms.h"

namespace forethought {

// Rules compiled in this process: a checker of them, and the scan that no check can do without.
class CompiledRules {
 public:
  // made_rules(count) or kShipped. Ends the program where they do not compile.
  explicit CompiledRules(int count);

  const Checker& checker() const { return *checker_; }

  // Looks for the literals and patterns of the rules in a text as it is, and does nothing with what
  // it finds. How many ends that was.
  std::size_t bare_scan(std::string_view text);

  // What is looked for in that scan.
  const MatchDatabase& literals() const { return terms_.literal_database; }
  const MatchDatabase& patterns() const { return terms_.pattern_database; }

  double seconds_to_compile() const { return seconds_to_compile_; }  // of CPU

 private:
  CompiledTerms terms_;
  Scratch scratch_;
  std::unique_ptr<const Checker> checker_;
  double seconds_to_compile_ = 0;
};

}  // namespace forethought
