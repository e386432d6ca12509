// SPDX-License-Identifier: MIT
#pragma once

#include <istream>
#include <ostream>

#include "host/app/checking/check_lines.h"
#include "host/result.h"

namespace forethought {

// The same as check_lines(), by `jobs` processes at once; the answers come in the order of the
// lines, some at a time. Holds a few lines for each process and no more, however long the input.
// Fails when a process cannot be made, or ends before its answer.
Result<CheckResult> check_lines_at_once(int jobs, std::istream& input, std::ostream& output,
                                        const Checker& checker, const Context& context,
                                        const DisabledRules& disabled = {});

}  // namespace forethought
