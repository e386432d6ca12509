// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <vector>

#include "host/app/doctor/doctor.h"
#include "host/app/registering/manifest_places.h"

namespace forethought {

// Whether each browser that the user has would find and start `program`. Browsers say the same for
// many causes, so the files are looked at instead.
std::vector<Examined> examine_browsers(const ManifestPlaces& places, const UserFolders& user,
                                       const std::filesystem::path& program);

}  // namespace forethought
