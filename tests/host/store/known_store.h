// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "host/store/store.h"
#include "tests/host/must.h"
#include "tests/host/store/small_pack.h"

namespace forethought {

inline std::string stored_version(const Store& store) {
  return must(store.pack())->version;
}

// A store in which ann switched a rule off.
inline void make_store_with_choice(const std::string& file) {
  const Store store = Store::open({file}, small_pack("1"));
  must(store.users().set_rule("ann", "a.b", false));
}

inline bool knows_choice(const Store& store) {
  return !must(store.users().choices("ann")).enabled("a.b", "a");
}

}  // namespace forethought
