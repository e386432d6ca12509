// SPDX-License-Identifier: MIT
#pragma once

#include "host/store/store_place.h"

namespace forethought {

// What stands beside a store in its folder.
struct StoreFolder {
  // Files that are not the store's. A host that talks then keeps out of the folder, and to the
  // store's files that it has open: it can make none anew, and delete none.
  bool has_others = false;
  bool has_damaged = false;  // stores that were set aside
};

// Of the place of a store that is there. A folder that nobody named is the program's own, whatever
// stands in it.
StoreFolder look_beside(const StorePlace& place);

}  // namespace forethought
