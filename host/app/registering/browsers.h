// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace forethought {

// Which of the two forms of manifest a browser reads.
enum class BrowserFamily : std::uint8_t { chromium, firefox };

// What shuts a browser off from the programs of the computer.
enum class Confinement : std::uint8_t { none, snap, flatpak };

// Which folder of the user holds a browser's settings.
enum class Below : std::uint8_t { home, configuration };

// A browser, and where it looks for native messaging manifests. On Windows the places are keys of
// the registry below "Software", which are the same for a user and for everyone.
struct Browser {
  std::string_view name;   // on the command line: "chromium"
  std::string_view title;  // for people: "Chromium"
  BrowserFamily family = BrowserFamily::chromium;
  Below below = Below::configuration;  // of the next three
  std::string_view settings;           // where it exists the browser has been used
  std::string_view manifests;          // of one user
  std::string_view also;               // manifests too, in other versions; or empty
  std::string_view system_manifests;   // of everyone, absolute; empty: not known
  std::string_view policies;           // of the organisation, absolute; empty: none known
  Confinement confinement = Confinement::none;
  std::string_view application = {};     // its name where it is confined
  std::string_view newer_settings = {};  // below the configuration, of later versions; or empty
  std::string_view also_system = {};     // of everyone too, in other builds; or empty
};

// Every browser that the program knows, by system, Chromium first. The names within one system are
// each once.
std::span<const Browser> linux_browsers();
std::span<const Browser> macos_browsers();
std::span<const Browser> windows_browsers();

// Those of the system that the program is built for.
std::span<const Browser> all_browsers();

// Null when there is none of that name.
const Browser* browser_named(std::string_view name);

// All names, joined by ", ".
std::string browser_names();

// Where a user and the computer keep things.
struct UserFolders {
  std::filesystem::path home;           // $HOME
  std::filesystem::path configuration;  // $XDG_CONFIG_HOME or ~/.config; macOS has its own
  std::filesystem::path root = "/";     // of the computer's folders
  // Our own, in $XDG_DATA_HOME or ~/.local/share; on Windows in %LOCALAPPDATA%. Empty: none.
  std::filesystem::path data = {};

  // Of the user who runs the program.
  static UserFolders from_environment();

  // Of the user's settings: one, or two where versions of the browser differ.
  std::vector<std::filesystem::path> settings_of(const Browser& browser) const;
  // And of the user's manifests.
  std::vector<std::filesystem::path> manifests_of(const Browser& browser) const;
  // And of the manifests of everyone; empty where it is not known.
  std::vector<std::filesystem::path> system_manifests_of(const Browser& browser) const;
  // A folder of the computer, by its absolute path, which must not be empty.
  std::filesystem::path on_computer(std::string_view folder) const;

 private:
  const std::filesystem::path& base_of(const Browser& browser) const;
};

}  // namespace forethought
