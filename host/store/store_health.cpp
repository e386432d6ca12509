// SPDX-License-Identifier: MIT
#include "host/store/store_health.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "host/store/database.h"
#include "host/store/foreign_file.h"
#include "host/store/opening_lock.h"
#include "host/store/replacement.h"
#include "host/store/salvage.h"
#include "host/store/schema.h"

namespace forethought {
namespace {

namespace fs = std::filesystem;
using State = StoreHealth::State;

// What SQLite's own check finds first; empty when all pages are right.
Result<std::string> first_fault(Database& database) {
  std::string fault;
  const auto done = database.each("PRAGMA integrity_check(1)", {}, [&](Row row) {
    if (row.text(0) != "ok") fault = row.text(0);
  });
  if (!done) return done.error();
  return fault;
}

Result<void> read_pack_rows(Database& database, StoreHealth& health) {
  auto pack = stored_pack(database);
  if (!pack) return pack.error();
  auto files = stored_files(database);
  if (!files) return files.error();
  health.pack = *std::move(pack);
  health.files = *std::move(files);
  return {};
}

void examine_database(Database& database, StoreHealth& health) {
  const auto version = database.integer("PRAGMA user_version");
  if (version && *version > schema_version()) {
    health.state = State::newer;
    return;
  }
  const auto fault = first_fault(database);
  const auto read = fault ? read_pack_rows(database, health) : Result<void>(fault.error());
  if (read && fault->empty()) return;
  health.state = !read && !database.damaged() ? State::unusable : State::damaged;
  health.why = !read ? read.error().message : "store: " + *fault;
}

// Errors of the file system, of the folder that must take more files, of the file, or of what
// stands beside it and must be written too.
std::string file_fault(const fs::path& file) {
  std::vector<std::string> paths = {file.parent_path().string(), lock_of(file.string())};
  for (const std::string_view ending : kDatabaseEndings) {
    paths.push_back(file.string().append(ending));
  }
  for (const std::string& path : paths) {
    if (::access(path.c_str(), R_OK | W_OK) == 0) continue;
    if (errno != ENOENT) return path + ": " + std::strerror(errno);
  }
  return "";
}

bool is_lost(const std::string& file) {
  return holds_nothing(file) && was_store_made(file) && !has_replacement(file);
}

}  // namespace

StoreHealth examine_store(const StorePlace& place) {
  const std::string& file = place.file;
  StoreHealth health;
  if (std::error_code unknown; fs::is_directory(file, unknown)) {
    health.state = State::foreign;
    health.why = file + ": is a folder";
    return health;
  }
  if (place.named && is_foreign(file)) {
    health.state = State::foreign;
    health.why = no_store(file).message;
    return health;
  }
  health.set_aside = count_set_aside(file);
  if (is_lost(file)) {
    health.state = State::lost;
    return health;
  }
  struct stat found {};
  if (::stat(file.c_str(), &found) != 0) {
    health.state = errno == ENOENT ? State::not_there : State::unusable;
    health.why = file + ": " + std::strerror(errno);
    return health;
  }
  health.readable_by_others = (found.st_mode & 0077) != 0;
  health.why = file_fault(fs::absolute(file));
  if (!health.why.empty()) {
    health.state = State::unusable;
    return health;
  }
  auto database = Database::open(file, Database::Access::read);
  if (!database) {
    health.state = State::unusable;
    health.why = database.error().message;
  } else {
    examine_database(*database, health);
  }
  return health;
}

}  // namespace forethought
