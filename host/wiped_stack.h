// SPDX-License-Identifier: MIT
#pragma once

namespace forethought {

// Overwrites what calls that have returned left on the stack below the caller: parsers keep parts
// of texts there.
void wipe_stack();

}  // namespace forethought
