// SPDX-License-Identifier: MIT
#include "host/app/register.h"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>

#include "host/app/commands.h"
#include "host/app/native_manifest.h"

namespace forethought {
namespace {

namespace fs = std::filesystem;

// Browsers keep other users out of their settings; the folders of the computer are for everyone.
constexpr unsigned kUserFolderMode = 0700;
constexpr unsigned kSystemFolderMode = 0755;

bool names(const RegisterOptions& options, const Browser& browser) {
  if (options.all) return true;
  return std::find(options.browsers.begin(), options.browsers.end(), browser.name) !=
         options.browsers.end();
}

std::vector<const Browser*> found_browsers(const UserFolders& folders) {
  std::vector<const Browser*> found;
  for (const Browser& browser : all_browsers()) {
    std::error_code unknown;
    if (fs::is_directory(folders.settings_of(browser), unknown)) found.push_back(&browser);
  }
  return found;
}

// A browser that has never been used has no settings yet: without any, Chromium is meant.
std::vector<const Browser*> meant_browsers(const RegisterOptions& options,
                                           const UserFolders& folders) {
  std::vector<const Browser*> meant;
  if (!options.all && options.browsers.empty()) {
    if (options.folder.empty()) meant = found_browsers(folders);
    if (meant.empty()) meant.push_back(&all_browsers().front());
    return meant;
  }
  for (const Browser& browser : all_browsers()) {
    if (names(options, browser)) meant.push_back(&browser);
  }
  return meant;
}

fs::path folder_for(const Browser& browser, const RegisterOptions& options,
                    const UserFolders& folders) {
  if (options.for_everyone) return browser.system_manifests;
  if (options.folder.empty()) return folders.manifests_of(browser);
  // "folder/" has an empty file name.
  const fs::path given = (fs::absolute(options.folder) / "").parent_path();
  return given.filename() == browser.manifests ? given : given / browser.manifests;
}

Result<void> check_usage(const RegisterOptions& options) {
  if (options.for_everyone && !options.folder.empty()) {
    return Error{"--system and --dir exclude each other"};
  }
  if (options.all && !options.browsers.empty()) {
    return Error{"--all and --browser exclude each other"};
  }
  for (const std::string& name : options.browsers) {
    if (!browser_named(name)) {
      return Error{"--browser: \"" + name + "\" is none of " + browser_names()};
    }
  }
  return {};
}

// With sudo the manifest would go to the folder of root, where the user's browser never looks.
Result<void> check_user(const RegisterOptions& options) {
  const char* user = std::getenv("SUDO_USER");
  if (options.for_everyone || !options.folder.empty() || !user || ::geteuid() != 0) return {};
  return Error{std::string("with sudo this would be for root alone: run it without sudo for ") +
               user + ", or with --system for everyone"};
}

std::vector<ManifestPlace> without_repeats(std::vector<ManifestPlace> places) {
  std::vector<ManifestPlace> once;
  for (const ManifestPlace& place : places) {
    const bool known = std::any_of(once.begin(), once.end(), [&](const ManifestPlace& other) {
      return other.folder == place.folder;
    });
    if (!known) once.push_back(place);
  }
  return once;
}

}  // namespace

Result<std::vector<ManifestPlace>> manifest_places(const RegisterOptions& options,
                                                   const UserFolders& folders) {
  if (const auto usage = check_usage(options); !usage) return usage.error();
  if (const auto user = check_user(options); !user) return user.error();
  std::vector<ManifestPlace> places;
  for (const Browser* browser : meant_browsers(options, folders)) {
    places.push_back({browser, folder_for(*browser, options, folders)});
  }
  return without_repeats(std::move(places));
}

int register_host(const RegisterOptions& options) {
  const auto places = manifest_places(options, UserFolders::from_environment());
  if (!places) return complain(std::cerr, places.error().message);
  const unsigned mode = options.for_everyone ? kSystemFolderMode : kUserFolderMode;
  int status = 0;
  for (const auto& [browser, folder] : *places) {
    const std::string text = manifest_text(browser->family, this_program());
    if (const auto written = write_manifest(folder, text, mode); !written) {
      status = complain(std::cerr, written.error().message, kFound);
    } else {
      std::cout << browser->title << ": " << manifest_file(folder).string() << "\n";
    }
  }
  return status;
}

int unregister_host(const RegisterOptions& options) {
  const auto places = manifest_places(options, UserFolders::from_environment());
  if (!places) return complain(std::cerr, places.error().message);
  int status = 0;
  for (const auto& [browser, folder] : *places) {
    const fs::path file = manifest_file(folder);
    std::error_code error;
    const bool removed = fs::remove(file, error);
    if (error) status = complain(std::cerr, file.string() + ": " + error.message(), kFound);
    if (removed) std::cout << browser->title << ": removed " << file.string() << "\n";
  }
  return status;
}

}  // namespace forethought
