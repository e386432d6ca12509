// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>

#include "host/app/browsers.h"
#include "host/result.h"

namespace forethought {

// The native messaging manifest tells a browser where the host is and which extension may start it.

// Its file in a folder of manifests.
std::filesystem::path manifest_file(const std::filesystem::path& folder);

// Its text, for a program at an absolute path.
std::string manifest_text(BrowserFamily family, const std::filesystem::path& program);

// Whether a browser of this family would start `program` by this text. The error says why not.
Result<void> check_manifest(const std::string& text, BrowserFamily family,
                            const std::filesystem::path& program);

// Writes the manifest (mode 0644), at once or not at all, in a folder that is made where needed
// with this mode.
Result<void> write_manifest(const std::filesystem::path& folder, const std::string& text,
                            unsigned folder_mode);

// The program that runs now, by its absolute path.
std::filesystem::path this_program();

}  // namespace forethought
