// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>

#include "host/result.h"

namespace forethought {

// Where a store is.
struct StorePlace {
  StorePlace() = default;
  StorePlace(std::string store_file, bool by_user = false)  // NOLINT(google-explicit-constructor)
      : file(std::move(store_file)), named(by_user) {}

  std::string file;    // empty: there is no place for one
  bool named = false;  // by the user, so that another file of theirs may stand there
};

// Where the store is: at FORETHOUGHT_STORE, which --store sets too, else
// $XDG_DATA_HOME/forethought/store.sqlite, else the same below ~/.local/share. Fails when none of
// these is set, the folders to an absolute path.
Result<StorePlace> store_place();

// Makes the folder of `file`, and those above it, for this user alone (mode 0700). Folders that are
// there already stay as they are.
Result<void> make_folder_of(const std::string& file);

}  // namespace forethought
