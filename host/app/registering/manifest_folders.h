// SPDX-License-Identifier: MIT
#pragma once

#include "host/app/registering/made_folders.h"
#include "host/app/registering/manifest_places.h"

namespace forethought {

// The folders in which browsers on Linux and macOS look for manifests.
class ManifestFolders : public ManifestPlaces {
 public:
  // `browsers`: linux_browsers() or macos_browsers().
  ManifestFolders(UserFolders folders, std::span<const Browser> browsers);

  std::span<const Browser> browsers() const override { return browsers_; }
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
  MadeFolders& made_at(const ManifestPlace& place);

  UserFolders folders_;
  std::span<const Browser> browsers_;
  MadeFolders made_for_user_, made_for_everyone_;
};

}  // namespace forethought
