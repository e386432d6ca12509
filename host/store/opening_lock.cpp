// SPDX-License-Identifier: MIT
#include "host/store/opening_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <chrono>
#include <thread>

namespace forethought {
namespace {

constexpr char kMade[] = "A store was made here.\n";

// Whether the open file is still the one of that name.
bool is_named(const Descriptor& file, const std::string& name) {
  struct stat open {
  }, named{};
  return ::fstat(file.number(), &open) == 0 && ::stat(name.c_str(), &named) == 0 &&
         open.st_dev == named.st_dev && open.st_ino == named.st_ino;
}

int number_of(const Descriptor& file, const Descriptor& kept, const std::string& name) {
  if (file.is_open()) return file.number();
  return is_named(kept, name) ? kept.number() : -1;
}

}  // namespace

std::string lock_of(const std::string& store_file) {
  return std::string(store_file).append(kLockEnding);
}

Descriptor open_lock(const std::string& store_file) {
  return Descriptor(::open(lock_of(store_file).c_str(), O_RDWR | O_CLOEXEC));
}

bool was_store_made(const std::string& store_file) {
  struct stat found {};
  return ::stat(lock_of(store_file).c_str(), &found) == 0 && found.st_size > 0;
}

OpeningLock::OpeningLock(const std::string& store_file, Kind kind, const Descriptor& kept)
    : file_(::open(lock_of(store_file).c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)),
      locked_(number_of(file_, kept, lock_of(store_file))) {
  constexpr auto kPause = std::chrono::milliseconds(10);
  constexpr int kTries = 500;
  const int operation = (kind == Kind::alone ? LOCK_EX : LOCK_SH) | LOCK_NB;
  for (int i = 0; i < kTries && is_there(); ++i) {
    is_held_ = ::flock(locked_, operation) == 0;
    if (is_held_) return;
    std::this_thread::sleep_for(kPause);
  }
}

OpeningLock::~OpeningLock() {
  if (is_held_) ::flock(locked_, LOCK_UN);
}

void OpeningLock::remember_store() {
  struct stat found {};
  if (::fstat(file_.number(), &found) != 0 || found.st_size > 0) return;
  (void)write_all(file_.number(), kMade);
}

}  // namespace forethought
