// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "host/descriptor.h"

namespace forethought {

// What the name of the file that is locked ends in, after the store's own.
inline constexpr std::string_view kLockEnding = "-lock";

// The file that is locked, beside a store.
std::string lock_of(const std::string& store_file);

// Whether there was a store in this file, as the file that is locked beside it remembers.
bool was_store_made(const std::string& store_file);

// Holds the other hosts back while one opens, fills or rebuilds the store. Gives up after five
// seconds: a stopped process must not keep this one from answering. It may then open the store, for
// which SQLite has locks of its own, and not replace it.
//
// The file that is locked stands beside the store, and remembers that there was one: without that
// nothing tells a store that was lost from one that is yet to be made: see was_store_made().
class OpeningLock {
 public:
  enum class Kind {
    alone,  // who may rebuild the store
    shared  // who only keeps others from rebuilding it
  };
  explicit OpeningLock(const std::string& store_file, Kind kind = Kind::alone);

  bool is_held() const { return is_held_; }
  // Whether there is a file to lock, to which this process has a way.
  bool is_there() const { return file_.is_open(); }
  // To be called once a store holds all that it must.
  void remember_store();

 private:
  Descriptor file_;
  bool is_held_ = false;
};

}  // namespace forethought
