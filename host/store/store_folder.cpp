// SPDX-License-Identifier: MIT
#include "host/store/store_folder.h"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <system_error>

#include "host/store/database.h"
#include "host/store/opening_lock.h"
#include "host/store/salvage.h"

namespace forethought {
namespace {

namespace fs = std::filesystem;

// By what comes after the store's own name: logs, locks, the image, and what was set aside.
bool is_of_store(std::string_view ending) {
  return std::ranges::find(kDatabaseEndings, ending) != kDatabaseEndings.end() ||
         ending == "-journal" || ending == kLockEnding || ending.starts_with(".image") ||
         ending.starts_with(".damaged-") || ending.starts_with(".rebuil");
}

bool is_shared(const fs::path& store) {
  const std::string name = store.filename().string();
  std::error_code unreadable;
  const fs::directory_iterator entries(store.parent_path(), unreadable);
  if (unreadable) return true;
  return std::any_of(begin(entries), end(entries), [&](const fs::directory_entry& entry) {
    const std::string other = entry.path().filename().string();
    return !other.starts_with(name) || !is_of_store(std::string_view(other).substr(name.size()));
  });
}

}  // namespace

StoreFolder look_beside(const StorePlace& place) {
  if (place.file.empty()) return {};
  return {.has_others = place.named && is_shared(fs::absolute(place.file)),
          .has_damaged = count_set_aside(place.file) > 0};
}

}  // namespace forethought
