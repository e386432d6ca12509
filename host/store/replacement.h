// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "host/result.h"

namespace forethought {

// A store that is made anew beside a damaged one, and takes its place once it is whole. Where the
// host ends meanwhile, or the disk is full, the damaged one still holds all that it held.

// The file that it is made in.
std::string replacement_of(const std::string& file);

// Deletes one that is not in the place of `file` yet, unless `file` has begun to make room for it.
void discard_replacement(const std::string& file);

// Puts one that is whole, and that nobody has open, in the place of `file`, which is set aside.
Result<void> put_replacement(const std::string& file);

// Whether such a one stands ready, for which room was made.
bool has_replacement(const std::string& file);

// Does what is left of that where a host ended in the middle of it, and forgets one for which
// `file` had not begun to make room: others may have written there since. Whether `file` is the new
// one.
Result<bool> finish_replacement(const std::string& file);

}  // namespace forethought
