// SPDX-License-Identifier: MIT
#include "host/app/registering/browsers.h"

#include <cstdlib>

namespace forethought {
namespace {

std::filesystem::path folder_in(const char* variable) {
  const char* value = std::getenv(variable);
  return value && *value == '/' ? std::filesystem::path(value) : std::filesystem::path();
}

}  // namespace

const Browser* browser_named(std::string_view name) {
  for (const Browser& browser : all_browsers()) {
    if (browser.name == name) return &browser;
  }
  return nullptr;
}

std::string browser_names() {
  std::string names;
  for (const Browser& browser : all_browsers()) {
    if (!names.empty()) names += ", ";
    names += browser.name;
  }
  return names;
}

UserFolders UserFolders::from_environment() {
  UserFolders folders{folder_in("HOME"), folder_in("XDG_CONFIG_HOME")};
#if defined(__APPLE__)
  folders.configuration = folders.home / "Library/Application Support";
#elif defined(_WIN32)
  const char* local = std::getenv("LOCALAPPDATA");
  return {{}, {}, {}, std::filesystem::path(local ? local : "") / "Forethought"};
#endif
  if (folders.configuration.empty()) folders.configuration = folders.home / ".config";
  folders.data = folder_in("XDG_DATA_HOME");
  if (folders.data.empty() && !folders.home.empty()) folders.data = folders.home / ".local/share";
  if (!folders.data.empty()) folders.data /= "forethought";
  return folders;
}

const std::filesystem::path& UserFolders::base_of(const Browser& browser) const {
  return browser.below == Below::home ? home : configuration;
}

std::vector<std::filesystem::path> UserFolders::settings_of(const Browser& browser) const {
  std::vector<std::filesystem::path> folders = {base_of(browser) / browser.settings};
  if (!browser.newer_settings.empty()) folders.push_back(configuration / browser.newer_settings);
  return folders;
}

std::vector<std::filesystem::path> UserFolders::manifests_of(const Browser& browser) const {
  std::vector<std::filesystem::path> folders = {base_of(browser) / browser.manifests};
  if (!browser.also.empty()) folders.push_back(base_of(browser) / browser.also);
  return folders;
}

std::vector<std::filesystem::path> UserFolders::system_manifests_of(const Browser& browser) const {
  std::vector<std::filesystem::path> folders;
  for (const std::string_view folder : {browser.system_manifests, browser.also_system}) {
    if (!folder.empty()) folders.push_back(on_computer(folder));
  }
  return folders;
}

std::filesystem::path UserFolders::on_computer(std::string_view folder) const {
  return root / std::filesystem::path(folder).relative_path();
}

}  // namespace forethought
