// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "host/result.h"
#include "host/rules/reader.h"
#include "host/store/database.h"

namespace forethought {

// Which pack a store holds.
struct PackIdentity {
  std::string version;     // as pack.jsonc names it
  std::string digest;      // see digest_of()
  bool imported = false;   // by the user or the organisation; otherwise it came with the program
  std::string stamp = {};  // of the BundledPack that it was compared with last; empty: of none

  bool operator==(const PackIdentity&) const = default;
};

// Nothing when the store holds no pack yet.
Result<std::optional<PackIdentity>> stored_pack(Database& database);

// The files of the stored pack, built from its rows, so that rules have one parser: read_pack().
// They say the same as the files that were stored, without comments and line breaks.
Result<std::vector<RuleFile>> stored_files(Database& database);

}  // namespace forethought
