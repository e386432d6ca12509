// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "host/app/doctor/doctor.h"
#include "host/app/registering/manifest_places.h"

namespace forethought {

// Whether each browser that the user has would find and start `program`. Browsers say the same for
// many causes, so the files are looked at instead.
std::vector<Examined> examine_browsers(const ManifestPlaces& places, const UserFolders& user,
                                       const std::filesystem::path& program);

// Whether a browser that looks in this folder would: as `register --dir` takes it. A folder tells
// the families apart and not their browsers, of which it is the first.
std::vector<Examined> examine_folder(const ManifestPlaces& places, const UserFolders& user,
                                     const std::filesystem::path& program,
                                     const std::string& folder);

}  // namespace forethought
