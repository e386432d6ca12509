// SPDX-License-Identifier: MIT
#include "host/store/replacement.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include "host/store/salvage.h"

namespace forethought {
namespace {

// One that is whole has another name: what has it may be put in place whenever it is found.
std::string whole_one(const std::string& file) {
  return file + ".rebuilt";
}

Result<void> rename_file(const std::string& from, const std::string& to) {
  if (std::rename(from.c_str(), to.c_str()) == 0) return {};
  return Error{from + ": " + std::strerror(errno)};
}

}  // namespace

std::string replacement_of(const std::string& file) {
  return file + ".rebuilding";
}

void discard_replacement(const std::string& file) {
  for (const char* suffix : {"", "-wal", "-shm"}) {
    std::remove((replacement_of(file) + suffix).c_str());
  }
}

Result<void> put_replacement(const std::string& file) {
  if (auto done = rename_file(replacement_of(file), whole_one(file)); !done) return done;
  const auto finished = finish_replacement(file);
  if (!finished) return finished.error();
  return {};
}

Result<bool> finish_replacement(const std::string& file) {
  std::error_code unknown;
  if (!std::filesystem::exists(whole_one(file), unknown)) return false;
  if (const auto aside = set_aside(file); !aside) return aside.error();
  if (const auto done = rename_file(whole_one(file), file); !done) return done.error();
  return true;
}

}  // namespace forethought
