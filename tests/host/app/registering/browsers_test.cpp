// SPDX-License-Identifier: MIT
#include "host/app/registering/browsers.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <set>
#include <string>

#include "host/app/registering/manifest_folders.h"
#include "tests/host/must.h"
#include "tests/host/store/temporary_folder.h"

namespace forethought {
namespace {

namespace fs = std::filesystem;

const Browser& named(std::span<const Browser> browsers, std::string_view name) {
  for (const Browser& browser : browsers) {
    if (browser.name == name) return browser;
  }
  FAIL("there is no " << name);
  return browsers.front();
}

TEST_CASE("every browser can be found by its name") {
  for (const Browser& browser : all_browsers()) CHECK(browser_named(browser.name) == &browser);
  CHECK_FALSE(browser_named("netscape"));
  CHECK(browser_names().starts_with("chromium, "));
}

TEST_CASE("a system's browsers have names of their own, and somewhere to look") {
  for (const auto browsers : {linux_browsers(), macos_browsers(), windows_browsers()}) {
    std::set<std::string_view> names;
    std::set<std::string_view> titles;
    for (const Browser& browser : browsers) {
      CAPTURE(browser.name);
      CHECK_FALSE(browser.settings.empty());
      CHECK_FALSE(browser.manifests.empty());
      CHECK((browser.confinement == Confinement::none) == browser.application.empty());
      names.insert(browser.name);
      titles.insert(browser.title);
    }
    CHECK(names.size() == browsers.size());
    CHECK(titles.size() == browsers.size());
  }
}

TEST_CASE("on Linux a browser's folder is below the configuration, Firefox's below the home") {
  const UserFolders user{"/h", "/h/.config"};

  CHECK(user.manifests_of(named(linux_browsers(), "edge")).front() ==
        "/h/.config/microsoft-edge/NativeMessagingHosts");
  CHECK(user.manifests_of(named(linux_browsers(), "firefox")).front() ==
        "/h/.mozilla/native-messaging-hosts");
  CHECK(user.manifests_of(named(linux_browsers(), "chromium-snap")).front() ==
        "/h/snap/chromium/common/chromium/NativeMessagingHosts");
}

TEST_CASE("on macOS a user's folders and those for everyone are found by the same steps") {
  const TemporaryFolder computer;
  const fs::path support = computer.path() / "Users/ann/Library/Application Support";
  ManifestFolders folders({computer.path() / "Users/ann", support, computer.path()},
                          macos_browsers());
  const Browser& chrome = named(macos_browsers(), "chrome");
  const Browser& firefox = named(macos_browsers(), "firefox");

  must(folders.put(folders.places_of(chrome, false).front(), "/Applications/forethought"));
  must(folders.put(folders.places_of(firefox, true).front(), "/Applications/forethought"));

  CHECK(fs::exists(support / "Google/Chrome/NativeMessagingHosts/org.forethought.host.json"));
  CHECK(fs::exists(
      computer.path() /
      "Library/Application Support/Mozilla/NativeMessagingHosts/org.forethought.host.json"));
  CHECK(folders.places_of(chrome, true).front().folder ==
        computer.path() / "Library/Google/Chrome/NativeMessagingHosts");
  CHECK(folders.places_of(named(macos_browsers(), "brave"), true).empty());
}

}  // namespace
}  // namespace forethought
