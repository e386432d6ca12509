// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "host/result.h"

namespace forethought {

// Whether this kernel can keep a process from files (Landlock, Linux 5.13).
bool has_landlock();

// From here on this process, and those that it starts, can reach no file but those below `folder`,
// which it may read, write, make and remove; empty: none at all. Files that are open stay so.
// Cannot be undone. Fails where the kernel has no Landlock. That other files are there, and how
// large and old they are, can be seen all the same: Landlock has no right for that.
Result<void> keep_to_folder(const std::string& folder);

}  // namespace forethought
