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

}  // namespace

std::string lock_of(const std::string& store_file) {
  return std::string(store_file).append(kLockEnding);
}

bool was_store_made(const std::string& store_file) {
  struct stat found {};
  return ::stat(lock_of(store_file).c_str(), &found) == 0 && found.st_size > 0;
}

OpeningLock::OpeningLock(const std::string& store_file, Kind kind)
    : file_(::open(lock_of(store_file).c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)) {
  constexpr auto kPause = std::chrono::milliseconds(10);
  constexpr int kTries = 500;
  const int operation = (kind == Kind::alone ? LOCK_EX : LOCK_SH) | LOCK_NB;
  for (int i = 0; i < kTries && file_.is_open(); ++i) {
    is_held_ = ::flock(file_.number(), operation) == 0;
    if (is_held_) return;
    std::this_thread::sleep_for(kPause);
  }
}

void OpeningLock::remember_store() {
  struct stat found {};
  if (::fstat(file_.number(), &found) != 0 || found.st_size > 0) return;
  (void)write_all(file_.number(), kMade);
}

}  // namespace forethought
