// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "host/app/registering/browsers.h"
#include "host/app/registering/native_manifest.h"
#include "host/result.h"

namespace forethought {

// A place where a browser looks for the manifest.
struct ManifestPlace {
  const Browser* browser = nullptr;
  std::filesystem::path folder;  // on Windows a key of the registry below "Software"
  bool for_everyone = false;
};

// How the browsers of a system find the host: by files in folders, or on Windows by keys of the
// registry that name files.
class ManifestPlaces {
 public:
  virtual ~ManifestPlaces() = default;

  // Every browser of the system that the program knows.
  virtual std::span<const Browser> browsers() const = 0;
  // Whether this user has used it.
  virtual bool is_used(const Browser& browser) const = 0;
  // Empty where it is not known how the browser does it.
  virtual std::vector<ManifestPlace> places_of(const Browser& browser, bool for_everyone) const = 0;
  // The place in a folder that the user named: see RegisterOptions.
  virtual Result<ManifestPlace> place_in(const Browser& browser,
                                         const std::filesystem::path& folder) const = 0;

  // Nothing where no manifest stands.
  virtual std::optional<StandingManifest> at(const ManifestPlace& place) const = 0;
  // What a manifest there has to name so that the browser starts `program`.
  virtual std::filesystem::path started_by(const ManifestPlace& place,
                                           const std::filesystem::path& program) const = 0;
  // Lets the browser find `program`; gives the manifest's file.
  virtual Result<std::filesystem::path> put(const ManifestPlace& place,
                                            const std::filesystem::path& program) = 0;
  // Takes back what put() did, and says whether there was something. Fails with the first thing
  // that could not be removed.
  virtual Result<bool> remove(const ManifestPlace& place) = 0;
};

// Those of the system that the program is built for.
std::unique_ptr<ManifestPlaces> places_in(const UserFolders& folders);

}  // namespace forethought
