// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

namespace forethought {

// What an organisation's policies say about native messaging, in a browser of Chromium's family.
struct BrowserPolicy {
  bool user_manifests = true;  // manifests in a user's folder count, not only those of the computer
  bool extension_allowed = true;  // to use native messaging
  bool host_allowed = true;       // our host is not on the list of those that may not be started

  // Of all policy files of a folder. What cannot be read says nothing.
  static BrowserPolicy read(const std::filesystem::path& folder);
};

}  // namespace forethought
