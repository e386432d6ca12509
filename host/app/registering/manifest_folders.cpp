// SPDX-License-Identifier: MIT
#include "host/app/registering/manifest_folders.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "host/app/registering/confinement.h"
#include "host/app/registering/native_manifest.h"

namespace forethought {
namespace {

namespace fs = std::filesystem;

// Browsers keep other users out of their settings; the folders of the computer are for everyone.
constexpr unsigned kUserFolderMode = 0700;
constexpr unsigned kSystemFolderMode = 0755;
constexpr unsigned kProgramMode = 0755;

constexpr char kRecord[] = "made-folders";
constexpr char kSystemData[] = "/var/lib/forethought";

fs::path record_in(const fs::path& folder) {
  return folder.empty() ? fs::path() : folder / kRecord;
}

// A folder that holds nothing but the way to a place for manifests was made for one: by `register
// --all`, or by another program's.
bool leads_only_to(const fs::path& folder, const fs::path& place) {
  const fs::path next = *std::next(place.begin(), std::distance(folder.begin(), folder.end()));
  std::error_code unknown;
  fs::directory_iterator entries(folder, unknown);
  return entries != fs::directory_iterator() &&
         std::all_of(begin(entries), end(entries),
                     [&](const auto& entry) { return entry.path().filename() == next; });
}

bool is_folder(const fs::path& path) {
  std::error_code unknown;
  return fs::is_directory(path, unknown);
}

fs::path launcher_in(const fs::path& folder) {
  return manifest_file(folder).replace_extension(".sh");
}

}  // namespace

ManifestFolders::ManifestFolders(UserFolders folders, std::span<const Browser> browsers)
    : folders_(std::move(folders)),
      browsers_(browsers),
      made_for_user_(record_in(folders_.data)),
      made_for_everyone_(record_in(folders_.on_computer(kSystemData))) {}

bool ManifestFolders::is_used(const Browser& browser) const {
  const fs::path manifests = folders_.manifests_of(browser).front();
  for (const fs::path& settings : folders_.settings_of(browser)) {
    if (!is_folder(settings)) continue;
    if (!is_in(settings, manifests) || !leads_only_to(settings, manifests)) return true;
  }
  return false;
}

std::vector<ManifestPlace> ManifestFolders::places_of(const Browser& browser,
                                                      bool for_everyone) const {
  std::vector<ManifestPlace> places;
  const auto folders =
      for_everyone ? folders_.system_manifests_of(browser) : folders_.manifests_of(browser);
  for (const fs::path& folder : folders) places.push_back({&browser, folder, for_everyone});
  return places;
}

Result<ManifestPlace> ManifestFolders::place_in(const Browser& browser,
                                                const fs::path& folder) const {
  // "folder/" has an empty file name.
  const fs::path given = (fs::absolute(folder) / "").parent_path();
  const fs::path name = fs::path(browser.manifests).filename();
  return ManifestPlace{&browser, given.filename() == name ? given : given / name};
}

std::optional<StandingManifest> ManifestFolders::at(const ManifestPlace& place) const {
  const fs::path file = manifest_file(place.folder);
  std::error_code unknown;
  if (!fs::exists(fs::symlink_status(file, unknown))) return std::nullopt;
  return standing_at(file);
}

fs::path ManifestFolders::started_by(const ManifestPlace& place, const fs::path& program) const {
  const bool by_launcher = place.browser->confinement == Confinement::flatpak;
  return by_launcher ? launcher_in(place.folder) : program;
}

Result<fs::path> ManifestFolders::put(const ManifestPlace& place, const fs::path& program) {
  const unsigned mode = place.for_everyone ? kSystemFolderMode : kUserFolderMode;
  if (auto made = made_at(place).make(place.folder, mode); !made) return made.error();
  const fs::path named = started_by(place, program);
  if (named != program) {
    const std::string launcher = launcher_text(program);
    if (auto put = write_for_everyone(named, launcher, kProgramMode); !put) return put.error();
  }
  const fs::path file = manifest_file(place.folder);
  const std::string text = manifest_text(place.browser->family, named);
  if (auto written = write_for_everyone(file, text); !written) return written.error();
  return file;
}

Result<bool> ManifestFolders::remove(const ManifestPlace& place) {
  bool removed = false;
  for (const fs::path& file : {manifest_file(place.folder), launcher_in(place.folder)}) {
    std::error_code error;
    removed = fs::remove(file, error) || removed;
    if (error && error != std::errc::not_a_directory) {
      return Error{file.string() + ": " + error.message()};
    }
  }
  if (auto taken = made_at(place).take_back(place.folder); !taken) return taken.error();
  return removed;
}

MadeFolders& ManifestFolders::made_at(const ManifestPlace& place) {
  return place.for_everyone ? made_for_everyone_ : made_for_user_;
}

}  // namespace forethought
