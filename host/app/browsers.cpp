// SPDX-License-Identifier: MIT
#include "host/app/browsers.h"

#include <array>
#include <cstdlib>

namespace forethought {
namespace {

constexpr auto kChromium = BrowserFamily::chromium;
constexpr auto kFirefox = BrowserFamily::firefox;
constexpr std::string_view kUserFolder = "NativeMessagingHosts";
constexpr std::string_view kFirefoxFolder = "native-messaging-hosts";

// Brave reads Chrome's folder for everyone. Firefox keeps manifests below ~/.mozilla even where its
// profiles are below ~/.config.
constexpr std::array<Browser, 6> kBrowsers = {{
    {"chromium", "Chromium", kChromium, "chromium", kUserFolder,
     "/etc/chromium/native-messaging-hosts", "/etc/chromium/policies/managed"},
    {"chrome", "Google Chrome", kChromium, "google-chrome", kUserFolder,
     "/etc/opt/chrome/native-messaging-hosts", "/etc/opt/chrome/policies/managed"},
    {"edge", "Microsoft Edge", kChromium, "microsoft-edge", kUserFolder,
     "/etc/opt/edge/native-messaging-hosts", "/etc/opt/edge/policies/managed"},
    {"brave", "Brave", kChromium, "BraveSoftware/Brave-Browser", kUserFolder,
     "/etc/opt/chrome/native-messaging-hosts", "/etc/brave/policies/managed"},
    {"vivaldi", "Vivaldi", kChromium, "vivaldi", kUserFolder,
     "/etc/opt/vivaldi/native-messaging-hosts", "/etc/opt/vivaldi/policies/managed"},
    {"firefox", "Firefox", kFirefox, ".mozilla", kFirefoxFolder,
     "/usr/lib/mozilla/native-messaging-hosts", ""},
}};

std::filesystem::path folder_in(const char* variable) {
  const char* value = std::getenv(variable);
  return value && *value == '/' ? std::filesystem::path(value) : std::filesystem::path();
}

}  // namespace

std::span<const Browser> all_browsers() {
  return kBrowsers;
}

const Browser* browser_named(std::string_view name) {
  for (const Browser& browser : kBrowsers) {
    if (browser.name == name) return &browser;
  }
  return nullptr;
}

std::string browser_names() {
  std::string names;
  for (const Browser& browser : kBrowsers) {
    if (!names.empty()) names += ", ";
    names += browser.name;
  }
  return names;
}

UserFolders UserFolders::from_environment() {
  UserFolders folders{folder_in("HOME"), folder_in("XDG_CONFIG_HOME")};
  if (folders.configuration.empty()) folders.configuration = folders.home / ".config";
  return folders;
}

std::filesystem::path UserFolders::settings_of(const Browser& browser) const {
  return (browser.family == kFirefox ? home : configuration) / browser.settings;
}

std::filesystem::path UserFolders::manifests_of(const Browser& browser) const {
  return settings_of(browser) / browser.manifests;
}

}  // namespace forethought
