// SPDX-License-Identifier: MIT
#include "host/store/foreign_file.h"

#include <sys/stat.h>

#include <filesystem>

#include "host/store/database.h"
#include "host/store/schema.h"

namespace forethought {

bool is_foreign(const std::string& file) {
  struct stat found {};
  if (::stat(file.c_str(), &found) != 0 || found.st_size == 0) return false;
  if (found.st_size == 1) return true;  // which SQLite takes for an empty database
  // What was written last may stand in the log alone.
  std::error_code unknown;
  const bool in_use = std::filesystem::exists(std::string(file).append(kLogEnding), unknown);
  auto database = Database::open(file, in_use ? Database::Access::read : Database::Access::at_rest);
  if (!database) return false;  // whoever opens the store says why
  const auto ours = is_store_or_empty(*database);
  return ours ? !*ours : database->damaged();
}

Error no_store(const std::string& file) {
  return Error{file + ": not a Forethought store"};
}

}  // namespace forethought
