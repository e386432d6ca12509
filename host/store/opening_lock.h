// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "host/descriptor.h"

namespace forethought {

// Holds the other hosts back while one opens, fills or rebuilds the store. Gives up after five
// seconds: a stopped process must not keep this one from answering. It may then open the store, for
// which SQLite has locks of its own, and not replace it.
//
// The file that is locked stands beside the store, and remembers that there was one: without that
// nothing tells a store that was lost from one that is yet to be made.
class OpeningLock {
 public:
  explicit OpeningLock(const std::string& store_file);

  bool is_held() const { return is_held_; }
  bool remembers_store() const;
  // To be called once a store holds all that it must.
  void remember_store();

 private:
  Descriptor file_;
  bool is_held_ = false;
};

}  // namespace forethought
