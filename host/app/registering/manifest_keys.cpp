// SPDX-License-Identifier: MIT
#include "host/app/registering/manifest_keys.h"

#include <algorithm>

#include "host/app/registering/manifest_forms.h"
#include "host/app/registering/native_manifest.h"

namespace forethought {
namespace {

namespace fs = std::filesystem;
using Hive = Registry::Hive;

Hive hive_of(const ManifestPlace& place) {
  return place.for_everyone ? Hive::everyone : Hive::user;
}

std::string key_of(const ManifestPlace& place) {
  return place.folder.string() + "\\" + std::string(kHostName);
}

}  // namespace

bool ManifestKeys::is_used(const Browser& browser) const {
  return registry_->has(Hive::user, std::string(browser.settings));
}

std::vector<ManifestPlace> ManifestKeys::places_of(const Browser& browser,
                                                   bool for_everyone) const {
  std::vector<ManifestPlace> places = {{&browser, browser.manifests, for_everyone}};
  if (!browser.also.empty()) places.push_back({&browser, browser.also, for_everyone});
  return places;
}

Result<ManifestPlace> ManifestKeys::place_in(const Browser&, const fs::path&) const {
  return Error{"--dir: on Windows browsers find manifests by the registry alone"};
}

std::optional<StandingManifest> ManifestKeys::at(const ManifestPlace& place) const {
  const auto file = registry_->value(hive_of(place), key_of(place));
  if (!file) return std::nullopt;
  return standing_at(*file);
}

fs::path ManifestKeys::started_by(const ManifestPlace&, const fs::path& program) const {
  return program;
}

Result<fs::path> ManifestKeys::put(const ManifestPlace& place, const fs::path& program) {
  const fs::path file = file_for(place);
  std::error_code error;
  fs::create_directories(file.parent_path(), error);
  if (error) return Error{file.parent_path().string() + ": " + error.message()};
  const std::string text = manifest_text(place.browser->family, program);
  if (auto written = write_for_everyone(file, text); !written) return written.error();
  if (auto set = registry_->set(hive_of(place), key_of(place), file.string()); !set) {
    return set.error();
  }
  return file;
}

// The key above goes too once it holds no other host. A file goes with the last key that names it.
Result<bool> ManifestKeys::remove(const ManifestPlace& place) {
  const Hive hive = hive_of(place);
  const auto removed = registry_->remove(hive, key_of(place));
  if (!removed) return removed.error();
  if (*removed) {
    const auto above = registry_->remove(hive, place.folder.string());
    if (!above) return above.error();
  }
  const fs::path file = file_for(place);
  if (is_named(file, hive)) return *removed;
  std::error_code error;
  fs::remove(file, error);
  if (error) return Error{file.string() + ": " + error.message()};
  std::error_code holds_more;
  fs::remove(file.parent_path(), holds_more);
  return *removed;
}

// The two forms need two files; on Windows a manifest's name need not be its file's.
fs::path ManifestKeys::file_for(const ManifestPlace& place) const {
  const fs::path& folder = place.for_everyone ? files_.for_everyone : files_.for_user;
  const bool firefox = place.browser->family == BrowserFamily::firefox;
  return folder / (std::string(kHostName) + (firefox ? ".firefox.json" : ".json"));
}

bool ManifestKeys::is_named(const fs::path& file, Hive hive) const {
  for (const Browser& browser : browsers()) {
    for (const ManifestPlace& place : places_of(browser, hive == Hive::everyone)) {
      if (registry_->value(hive, key_of(place)) == file.string()) return true;
    }
  }
  return false;
}

}  // namespace forethought
