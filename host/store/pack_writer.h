// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "host/result.h"
#include "host/rules/reader.h"

namespace forethought {

class Database;

// Puts the files of a pack in the place of the pack that is there, in one transaction. The users'
// tables are not touched. Fails, and leaves everything as it was, when a file is not JSON with
// comments; whether its rules are right is for read_pack() to say. `imported`: see PackIdentity;
// fails also where the version has no order (see PackVersion), comes before the one that is in use
// or one that was imported before, or is in use with other rules.
Result<void> store_pack(Database& database, const std::vector<RuleFile>& files, bool imported);

}  // namespace forethought
