// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "host/app/registering/manifest_places.h"
#include "host/result.h"

namespace forethought {

// Which browsers `register` and `unregister` are about.
struct RegisterOptions {
  // Names; empty: those that the user has used, and those that were registered.
  std::vector<std::string> browsers;
  bool all = false;           // every browser that the program knows
  bool for_everyone = false;  // --system: in the folders of the computer
  // --dir: a folder of manifests by its name (NativeMessagingHosts or native-messaging-hosts), or
  // else the folder of a browser's settings in which that one is. Empty: the browser's own.
  std::string folder;
};

// The places that the options mean, in the order of `places.browsers()`, each once. Fails for a
// name that is not known, for options that exclude each other, and for a browser of whose folder
// for everyone nothing is known.
Result<std::vector<ManifestPlace>> meant_places(const RegisterOptions& options,
                                                const ManifestPlaces& places);

// `forethought register`: writes the manifest at each place and prints where, and what else a
// browser needs. A manifest that named another program is mended by it. Exit status: 0, 1 when a
// file could not be written, 2 for bad usage.
int register_host(const RegisterOptions& options);

// `forethought unregister`: removes the manifests that are there, and the folders that `register`
// made.
int unregister_host(const RegisterOptions& options);

}  // namespace forethought
