// SPDX-License-Identifier: MIT
#include "host/app/registering/manifest_places.h"

#ifdef _WIN32
#include "host/app/registering/manifest_keys.h"
#include "host/app/registering/native_manifest.h"
#else
#include "host/app/registering/manifest_folders.h"
#endif

namespace forethought {

std::unique_ptr<ManifestPlaces> places_in(const UserFolders& folders) {
#ifdef _WIN32
  return std::make_unique<ManifestKeys>(
      windows_registry(), ManifestKeys::Folders{folders.data, this_program().parent_path()});
#else
  return std::make_unique<ManifestFolders>(folders, all_browsers());
#endif
}

}  // namespace forethought
