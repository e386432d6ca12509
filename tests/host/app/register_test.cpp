// SPDX-License-Identifier: MIT
#include "host/app/register.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "tests/host/must.h"
#include "tests/host/store/temporary_folder.h"

namespace forethought {
namespace {

namespace fs = std::filesystem;

UserFolders user_in(const TemporaryFolder& folder) {
  return {folder.path(), folder.path() / ".config"};
}

// The folders that manifests would go to, below the user's home.
std::vector<std::string> places(const RegisterOptions& options, const TemporaryFolder& home) {
  std::vector<std::string> folders;
  for (const ManifestPlace& place : must(manifest_places(options, user_in(home)))) {
    folders.push_back(place.folder.lexically_proximate(home.path()).string());
  }
  return folders;
}

using Places = std::vector<std::string>;

TEST_CASE("without a name the browsers that were used are meant") {
  const TemporaryFolder home;
  fs::create_directories(home.path() / ".config/google-chrome");
  fs::create_directories(home.path() / ".mozilla");

  CHECK(places({}, home) ==
        Places{".config/google-chrome/NativeMessagingHosts", ".mozilla/native-messaging-hosts"});
}

TEST_CASE("without a name and without a browser Chromium is meant") {
  const TemporaryFolder home;

  CHECK(places({}, home) == Places{".config/chromium/NativeMessagingHosts"});
}

TEST_CASE("browsers are meant by name, and all of them by --all") {
  const TemporaryFolder home;

  CHECK(places({.browsers = {"brave"}}, home) ==
        Places{".config/BraveSoftware/Brave-Browser/NativeMessagingHosts"});
  CHECK(places({.all = true}, home).size() == all_browsers().size());
}

TEST_CASE("for everyone the folders of the computer are meant, each once") {
  const auto everywhere =
      must(manifest_places({.all = true, .for_everyone = true}, UserFolders{"/h", "/h/.config"}));

  CHECK(everywhere.front().folder == "/etc/chromium/native-messaging-hosts");
  CHECK(everywhere.size() == all_browsers().size() - 1);  // Brave reads Chrome's
}

TEST_CASE("a folder is that of the manifests by its name, or else of the browser's settings") {
  const TemporaryFolder home;
  const fs::path profile = home.path() / "profile";
  const auto in = [&](const fs::path& folder) { return RegisterOptions{.folder = folder}; };

  CHECK(places(in(profile), home) == Places{"profile/NativeMessagingHosts"});
  CHECK(places(in(profile / ""), home) == Places{"profile/NativeMessagingHosts"});
  CHECK(places(in(profile / "NativeMessagingHosts"), home) ==
        Places{"profile/NativeMessagingHosts"});
  CHECK(places({.browsers = {"firefox"}, .folder = profile}, home) ==
        Places{"profile/native-messaging-hosts"});
}

TEST_CASE("what cannot be meant is refused") {
  const UserFolders folders{"/h", "/h/.config"};

  CHECK_FALSE(manifest_places({.browsers = {"netscape"}}, folders));
  CHECK_FALSE(manifest_places({.browsers = {"chrome"}, .all = true}, folders));
  CHECK_FALSE(manifest_places({.for_everyone = true, .folder = "/x"}, folders));
}

TEST_CASE("every browser can be found by its name") {
  for (const Browser& browser : all_browsers()) CHECK(browser_named(browser.name) == &browser);
  CHECK_FALSE(browser_named("netscape"));
  CHECK(browser_names().starts_with("chromium, "));
}

}  // namespace
}  // namespace forethought
