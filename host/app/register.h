// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "host/app/browsers.h"
#include "host/result.h"

namespace forethought {

// Which browsers `register` and `unregister` are about.
struct RegisterOptions {
  std::vector<std::string> browsers;  // names; empty: those that the user has
  bool all = false;                   // every browser that the program knows
  bool for_everyone = false;          // --system: in the folders of the computer
  // --dir: a folder of manifests by its name (NativeMessagingHosts or native-messaging-hosts), or
  // else the folder of a browser's settings in which that one is. Empty: the browser's own.
  std::string folder;
};

// A browser and the folder that its manifest goes to.
struct ManifestPlace {
  const Browser* browser = nullptr;
  std::filesystem::path folder;
};

// The places that the options mean, in the order of all_browsers(). Fails for a name that is not
// known, and for options that exclude each other.
Result<std::vector<ManifestPlace>> manifest_places(const RegisterOptions& options,
                                                   const UserFolders& folders);

// `forethought register`: writes the manifest at each place and prints where. Exit status: 0, 1
// when a file could not be written, 2 for bad usage.
int register_host(const RegisterOptions& options);

// `forethought unregister`: removes the manifests that are there.
int unregister_host(const RegisterOptions& options);

}  // namespace forethought
