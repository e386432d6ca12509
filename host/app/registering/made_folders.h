// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <vector>

#include "host/result.h"

namespace forethought {

// Whether `path` is the folder or below it, by their names alone.
bool is_in(const std::filesystem::path& folder, const std::filesystem::path& path);

// Makes folders, and takes back those that it made.
//
// An empty folder does not tell who made it: browsers and other programs make the same ones. So
// those made here stand in a file, which is gone when none is left.
class MadeFolders {
 public:
  // `record`: the file. Empty: nothing is remembered, and so nothing taken back.
  explicit MadeFolders(std::filesystem::path record) : record_(std::move(record)) {}

  // Makes an absolute folder and those above it that are missing, with this mode. Fails where one
  // cannot be made, naming it.
  Result<void> make(const std::filesystem::path& folder, unsigned mode);

  // Removes the folder and those above it, as far as they were made here and are empty. One that
  // holds something of others by now is theirs, and forgotten.
  Result<void> take_back(const std::filesystem::path& folder);

 private:
  using Folders = std::vector<std::filesystem::path>;
  Folders remembered() const;
  Result<void> remember(const Folders& folders);
  void forget_record(const Folders& folders);

  std::filesystem::path record_;
};

}  // namespace forethought
