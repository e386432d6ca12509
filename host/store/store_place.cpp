// SPDX-License-Identifier: MIT
#include "host/store/store_place.h"

#include <sys/stat.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>

namespace forethought {
namespace {

constexpr char kStoreName[] = "forethought/store.sqlite";

// Empty where the variable is unset or not an absolute path, which the XDG specification says to
// ignore.
std::filesystem::path absolute_path_in(const char* variable) {
  const char* value = std::getenv(variable);
  if (!value || *value != '/') return {};
  return value;
}

}  // namespace

Result<StorePlace> store_place() {
  if (const char* named = std::getenv("FORETHOUGHT_STORE"); named && *named) {
    return StorePlace(named, true);
  }
  const auto data_home = absolute_path_in("XDG_DATA_HOME");
  if (!data_home.empty()) return StorePlace((data_home / kStoreName).string());
  const auto home = absolute_path_in("HOME");
  if (!home.empty()) return StorePlace((home / ".local/share" / kStoreName).string());
  return Error{"store: no home folder is set"};
}

Result<void> make_folder_of(const std::string& file) {
  const auto folder = std::filesystem::path(file).parent_path();
  std::filesystem::path made;
  for (const auto& part : folder) {
    made /= part;
    if (::mkdir(made.c_str(), 0700) == 0) continue;
    const int why = errno;
    std::error_code unknown;
    if (std::filesystem::is_directory(made, unknown)) continue;
    return Error{made.string() + ": " + std::strerror(why == EEXIST ? ENOTDIR : why)};
  }
  return {};
}

}  // namespace forethought
