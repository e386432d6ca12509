// SPDX-License-Identifier: MIT
#pragma once

#include <iosfwd>

#include "host/app/rules_in_use.h"
#include "host/result.h"

namespace forethought {

// The rules of the store at store_place(), for a command, which works without a store too: `errors`
// says so. Fails when a file that the user named is no store, and when the rules that came with the
// program are not there.
Result<RulesInUse> rules_for_command(std::ostream& errors);

}  // namespace forethought
