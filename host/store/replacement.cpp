// SPDX-License-Identifier: MIT
#include "host/store/replacement.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include "host/store/database.h"
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

void remove_with_logs(const std::string& file) {
  for (const std::string_view ending : kDatabaseEndings) {
    std::remove(std::string(file).append(ending).c_str());
  }
}

bool is_there(const std::string& file) {
  std::error_code unknown;
  return std::filesystem::exists(file, unknown);
}

bool has_made_room(const std::string& file) {
  return !is_there(file) || setting_aside_began(file);
}

Result<void> put_in_place(const std::string& file) {
  if (const auto aside = set_aside(file); !aside) return aside.error();
  return rename_file(whole_one(file), file);
}

}  // namespace

std::string replacement_of(const std::string& file) {
  return file + ".rebuilding";
}

void discard_replacement(const std::string& file) {
  remove_with_logs(replacement_of(file));
  if (!has_made_room(file)) remove_with_logs(whole_one(file));
}

bool has_replacement(const std::string& file) {
  return is_there(whole_one(file)) && has_made_room(file);
}

Result<void> put_replacement(const std::string& file) {
  if (auto done = rename_file(replacement_of(file), whole_one(file)); !done) return done;
  return put_in_place(file);
}

Result<bool> finish_replacement(const std::string& file) {
  discard_replacement(file);
  if (!is_there(whole_one(file))) return false;
  if (const auto done = put_in_place(file); !done) return done.error();
  return true;
}

}  // namespace forethought
