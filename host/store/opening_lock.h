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

// That file, for whoever may have no way to it later; not open where it is not there.
Descriptor open_lock(const std::string& store_file);

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
  // `kept`: what open_lock() gave, which is used where this process has no way to the file.
  explicit OpeningLock(const std::string& store_file, Kind kind = Kind::alone,
                       const Descriptor& kept = Descriptor());
  OpeningLock(const OpeningLock&) = delete;
  OpeningLock& operator=(const OpeningLock&) = delete;
  ~OpeningLock();

  bool is_held() const { return is_held_; }
  // Whether there is a file to lock, to which this process has a way.
  bool is_there() const { return locked_ >= 0; }
  // To be called once a store holds all that it must.
  void remember_store();

 private:
  Descriptor file_;
  int locked_;  // file_, or the one that was kept; -1: neither
  bool is_held_ = false;
};

}  // namespace forethought
