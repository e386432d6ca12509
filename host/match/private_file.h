// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "host/shared_bytes.h"

namespace forethought {

// Files that this program keeps for itself and that can be lost without harm.

// The bytes of a regular file that belongs to this user and that nobody else may write, where they
// lie in it; otherwise nothing. They stay as they are, since whoever replaces such a file writes
// another, as write_private_file() does.
std::optional<SharedBytes> map_private_file(const std::string& path);

// Writes a file that only this user may read or write, so that readers see the old bytes or the new
// ones, never a part, even when the computer stops meanwhile. Whether it worked.
bool write_private_file(const std::string& path, std::string_view bytes);

}  // namespace forethought
