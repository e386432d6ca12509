// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "host/result.h"

namespace forethought {

// Whether the file is somebody's and no store: it is there, it is not empty, and it is neither
// marked as a store nor has a store's tables. A store so damaged that it cannot be told from
// another file counts as foreign: who is unsure touches nothing. Changes nothing.
bool is_foreign(const std::string& file);

// What is said of such a file.
Error no_store(const std::string& file);

}  // namespace forethought
