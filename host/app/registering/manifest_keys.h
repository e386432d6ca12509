// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <utility>

#include "host/app/registering/manifest_places.h"
#include "host/app/registering/registry.h"

namespace forethought {

// The keys of the Windows registry by which browsers find manifests. The files stand beside the
// program for everyone, and in a folder of the user's for one.
class ManifestKeys : public ManifestPlaces {
 public:
  struct Folders {
    std::filesystem::path for_user, for_everyone;
  };
  ManifestKeys(std::unique_ptr<Registry> registry, Folders files)
      : registry_(std::move(registry)), files_(std::move(files)) {}

  std::span<const Browser> browsers() const override { return windows_browsers(); }
  bool is_used(const Browser& browser) const override;
  std::vector<ManifestPlace> places_of(const Browser& browser, bool for_everyone) const override;
  Result<ManifestPlace> place_in(const Browser& browser,
                                 const std::filesystem::path& folder) const override;
  std::optional<StandingManifest> at(const ManifestPlace& place) const override;
  std::filesystem::path started_by(const ManifestPlace& place,
                                   const std::filesystem::path& program) const override;
  Result<std::filesystem::path> put(const ManifestPlace& place,
                                    const std::filesystem::path& program) override;
  Result<bool> remove(const ManifestPlace& place) override;

 private:
  std::filesystem::path file_for(const ManifestPlace& place) const;
  bool is_named(const std::filesystem::path& file, Registry::Hive hive) const;

  std::unique_ptr<Registry> registry_;
  Folders files_;
};

}  // namespace forethought
