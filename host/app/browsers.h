// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace forethought {

// Which of the two forms of manifest a browser reads.
enum class BrowserFamily : std::uint8_t { chromium, firefox };

// A browser, and where it looks for native messaging manifests on Linux.
struct Browser {
  std::string_view name;   // on the command line: "chromium"
  std::string_view title;  // for people: "Chromium"
  BrowserFamily family = BrowserFamily::chromium;
  // Of one user's settings, below the folder of configuration; for Firefox below the home folder.
  // Where it exists the browser has been used.
  std::string_view settings;
  std::string_view manifests;         // below `settings`
  std::string_view system_manifests;  // of everyone, absolute
  std::string_view policies;          // of the organisation, absolute; empty: not looked at
};

// Every browser that the program knows, Chromium first.
std::span<const Browser> all_browsers();

// Null when there is none of that name.
const Browser* browser_named(std::string_view name);

// All names, joined by ", ".
std::string browser_names();

// Where a user keeps things: $HOME, and $XDG_CONFIG_HOME or ~/.config.
struct UserFolders {
  std::filesystem::path home, configuration;

  // Of the user who runs the program.
  static UserFolders from_environment();

  std::filesystem::path settings_of(const Browser& browser) const;
  std::filesystem::path manifests_of(const Browser& browser) const;
};

}  // namespace forethought
