// SPDX-License-Identifier: MIT
#include "host/app/registering/register.h"

#include <unistd.h>

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>

#include "host/app/registering/manifest_folders.h"
#include "tests/host/must.h"
#include "tests/host/store/temporary_folder.h"

namespace forethought {
namespace {

namespace fs = std::filesystem;

// The folders of one user, on a computer of its own.
ManifestFolders user_in(const TemporaryFolder& home) {
  return {{home.path(), home.path() / ".config", home.path() / "root"}, linux_browsers()};
}

// The folders that manifests would go to, below the user's home.
std::vector<std::string> places(const RegisterOptions& options, const TemporaryFolder& home) {
  std::vector<std::string> folders;
  for (const ManifestPlace& place : must(meant_places(options, user_in(home)))) {
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

TEST_CASE("Firefox is used wherever its versions keep profiles, and not by a folder of manifests") {
  const TemporaryFolder home;
  fs::create_directories(home.path() / ".mozilla/native-messaging-hosts");
  CHECK_FALSE(user_in(home).is_used(*browser_named("firefox")));

  fs::create_directories(home.path() / ".config/mozilla/firefox/a.default-esr");
  CHECK(user_in(home).is_used(*browser_named("firefox")));
  CHECK(places({}, home) == Places{".mozilla/native-messaging-hosts"});
}

TEST_CASE("without a name and without a browser Chromium is meant") {
  const TemporaryFolder home;

  CHECK(places({}, home) == Places{".config/chromium/NativeMessagingHosts"});
}

TEST_CASE("without a name the browsers that were registered are meant") {
  const TemporaryFolder home;
  ManifestFolders folders = user_in(home);
  must(folders.put(folders.places_of(*browser_named("vivaldi"), false).front(), "/old/program"));

  CHECK(places({}, home) == Places{".config/vivaldi/NativeMessagingHosts"});
}

TEST_CASE("a folder that several browsers share makes only the first of them meant") {
  const TemporaryFolder home;
  ManifestFolders folders = user_in(home);
  for (const char* name : {"firefox", "chrome"}) {
    must(folders.put(folders.places_of(*browser_named(name), false).front(), "/old/program"));
  }

  CHECK(places({}, home) ==
        Places{".config/google-chrome/NativeMessagingHosts", ".mozilla/native-messaging-hosts"});
}

TEST_CASE("browsers are meant by name, and all of them by --all") {
  const TemporaryFolder home;

  CHECK(places({.browsers = {"brave"}}, home) ==
        Places{".config/BraveSoftware/Brave-Browser/NativeMessagingHosts"});
  CHECK(places({.browsers = {"librewolf"}}, home) ==
        Places{".librewolf/native-messaging-hosts", ".mozilla/native-messaging-hosts"});
  // Firefox's snap and two browsers of its family share Firefox's folder, Chrome for Testing
  // Chrome's.
  CHECK(places({.all = true}, home).size() == linux_browsers().size() - 1);
}

TEST_CASE("for everyone the folders of the computer are meant, each once") {
  const TemporaryFolder home;

  CHECK(places({.all = true, .for_everyone = true}, home) ==
        Places{"root/etc/chromium/native-messaging-hosts",
               "root/etc/opt/chrome/native-messaging-hosts",
               "root/etc/opt/edge/native-messaging-hosts",
               "root/etc/opt/yandex-browser/native-messaging-hosts",
               "root/etc/iridium-browser/native-messaging-hosts",
               "root/etc/opt/slimjet/native-messaging-hosts",
               "root/usr/lib/mozilla/native-messaging-hosts",
               "root/usr/lib64/mozilla/native-messaging-hosts",
               "root/usr/lib/librewolf/native-messaging-hosts",
               "root/usr/lib/waterfox/native-messaging-hosts"});
}

TEST_CASE("a browser of whose folder for everyone nothing is known is refused by name") {
  const TemporaryFolder home;

  const auto meant = meant_places({.browsers = {"vivaldi"}, .for_everyone = true}, user_in(home));

  REQUIRE_FALSE(meant);
  CHECK(meant.error().message ==
        "--system: where Vivaldi looks for everyone is not known; without --system it is for you "
        "alone");
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
  const TemporaryFolder home;
  const ManifestFolders folders = user_in(home);

  CHECK_FALSE(meant_places({.browsers = {"netscape"}}, folders));
  CHECK_FALSE(meant_places({.browsers = {"chrome"}, .all = true}, folders));
  CHECK_FALSE(meant_places({.for_everyone = true, .folder = "/x"}, folders));
}

TEST_CASE("with sudo only what is for everyone, or in a folder that was named, is done") {
  const TemporaryFolder home;
  const ManifestFolders folders = user_in(home);
  ::setenv("SUDO_USER", "ann", 1);

  const auto for_root = meant_places({}, folders);
  const auto for_everyone = meant_places({.for_everyone = true}, folders);
  const auto in_folder = meant_places({.folder = "/x"}, folders);
  ::unsetenv("SUDO_USER");

  // Who is not root was not raised by sudo, whatever the variable says.
  CHECK(static_cast<bool>(for_root) == (::geteuid() != 0));
  if (!for_root) CHECK(for_root.error().message.find("without sudo for ann") != std::string::npos);
  CHECK(for_everyone);
  CHECK(in_folder);
}

TEST_CASE("what was made for everyone is taken back too") {
  const TemporaryFolder home;
  ManifestFolders folders = user_in(home);
  fs::create_directories(home.path() / "root/etc/opt");
  const auto everywhere = must(meant_places({.all = true, .for_everyone = true}, folders));

  for (const ManifestPlace& place : everywhere) must(folders.put(place, "/usr/bin/forethought"));
  CHECK(fs::exists(home.path() / "root/usr/lib/mozilla/native-messaging-hosts"));
  for (const ManifestPlace& place : everywhere) CHECK(must(folders.remove(place)));

  CHECK(fs::is_empty(home.path() / "root/etc/opt"));
  CHECK(std::distance(fs::recursive_directory_iterator(home.path()), {}) == 3);
}

}  // namespace
}  // namespace forethought
