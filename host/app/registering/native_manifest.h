// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "host/app/registering/browsers.h"
#include "host/result.h"

namespace forethought {

// The native messaging manifest tells a browser where the host is and which extension may start it.

// Its file in a folder of manifests.
std::filesystem::path manifest_file(const std::filesystem::path& folder);

// Its text, for a program at an absolute path.
std::string manifest_text(BrowserFamily family, const std::filesystem::path& program);

// A manifest that stands somewhere.
struct StandingManifest {
  std::filesystem::path file;
  std::optional<std::string> text;  // nothing: it cannot be read
};

// Reads the one whose file is there.
StandingManifest standing_at(const std::filesystem::path& file);

// What keeps a browser from starting the program by a manifest.
struct ManifestFault {
  std::string_view code;  // "manifest-relative-path": stays the same
  std::string_view what;  // "its path is not absolute"
};

// What keeps a browser of this family from starting `program` by this text; nothing: it would.
std::optional<ManifestFault> fault_of(const std::string& text, BrowserFamily family,
                                      const std::filesystem::path& program);

// The program that a text names; empty where it names none.
std::filesystem::path program_named_in(const std::string& text);

// Writes a file for everyone to read, at once or not at all. `mode`: 0644 or 0755.
Result<void> write_for_everyone(const std::filesystem::path& file, const std::string& text,
                                unsigned mode = 0644);

// The program that runs now, by its absolute path.
std::filesystem::path this_program();

}  // namespace forethought
