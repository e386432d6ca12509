// SPDX-License-Identifier: MIT
#pragma once

#include <istream>
#include <ostream>

#include "host/app/checker.h"

namespace forethought {

// What checking one post, or several, came to.
struct CheckResult {
  bool found = false;   // something at caution or above
  bool failed = false;  // something could not be read

  void add(const std::vector<PlacedFinding>& findings);
  void add(const CheckResult& other);
};

// Reads posts as JSON, one a line, and answers each with one line as soon as it is read. Empty
// lines are passed over. `context` holds where a line does not say otherwise.
CheckResult check_lines(std::istream& input, std::ostream& output, const Checker& checker,
                        const Context& context, const DisabledRules& disabled = {});

}  // namespace forethought
