// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "host/result.h"

namespace forethought {

// Where the store is, unless a command line names another: FORETHOUGHT_STORE, else
// $XDG_DATA_HOME/forethought/store.sqlite, else the same below ~/.local/share. Fails when none of
// these is set to an absolute path.
Result<std::string> default_store_file();

// Makes the folder of `file`, and those above it, for this user alone (mode 0700). Folders that are
// there already stay as they are.
Result<void> make_folder_of(const std::string& file);

}  // namespace forethought
