// SPDX-License-Identifier: MIT
#include "host/app/registering/confinement.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "tests/host/must.h"
#include "tests/host/store/temporary_folder.h"

namespace forethought {
namespace {

namespace fs = std::filesystem;

const Browser& browser(std::string_view name) {
  const Browser* found = browser_named(name);
  REQUIRE(found);
  return *found;
}

TEST_CASE("what lets a browser out of its confinement is a command, where one is known") {
  CHECK(command_for(browser("firefox-snap")) ==
        "flatpak permission-set webextensions org.forethought.host snap.firefox yes");
  CHECK(command_for(browser("brave-flatpak")) ==
        "flatpak override --user --talk-name=org.freedesktop.Flatpak com.brave.Browser");
  CHECK(command_for(browser("chromium-snap")) == "");
  CHECK(command_for(browser("chromium")) == "");
}

TEST_CASE("what was allowed can be taken back by a command") {
  const TemporaryFolder folder;
  const UserFolders user{folder.path(), folder.path() / ".config", folder.path() / "root"};
  const fs::path overrides = folder.path() / ".local/share/flatpak/overrides";
  fs::create_directories(overrides);

  CHECK(command_against(browser("firefox-snap"), user) ==
        "flatpak permission-remove webextensions org.forethought.host snap.firefox");
  CHECK(command_against(browser("chromium-snap"), user) == "");
  CHECK(command_against(browser("chromium"), user) == "");

  CHECK(command_against(browser("brave-flatpak"), user) == "");
  write_file(overrides / "com.brave.Browser",
             "[Session Bus Policy]\norg.freedesktop.Flatpak=talk\n");
  CHECK(command_against(browser("brave-flatpak"), user) ==
        "flatpak override --user --no-talk-name=org.freedesktop.Flatpak com.brave.Browser");
}

TEST_CASE("a launcher starts a program outside whatever its path holds") {
  CHECK(launcher_text("/opt/it's here/$HOME/forethought") ==
        "#!/bin/sh\nexec flatpak-spawn --host '/opt/it'\\''s here/$HOME/forethought' \"$@\"\n");
}

TEST_CASE("a Flatpak may start programs when an override of the user or the computer says so") {
  constexpr char kRight[] = "[Session Bus Policy]\norg.freedesktop.Flatpak=talk\n";
  for (const char* file : {"h/.local/share/flatpak/overrides/org.mozilla.firefox",
                           "h/.local/share/flatpak/overrides/global",
                           "root/var/lib/flatpak/overrides/org.mozilla.firefox"}) {
    CAPTURE(file);
    const TemporaryFolder folder;
    const UserFolders user{folder.path() / "h", folder.path() / "h/.config",
                           folder.path() / "root"};
    fs::create_directories((folder.path() / file).parent_path());
    CHECK_FALSE(may_start_programs(browser("firefox-flatpak"), user));

    for (const char* wrong : {"", "not a key file", "[Session Bus Policy]\norg.other=talk\n",
                              "[Session Bus Policy]\norg.freedesktop.Flatpak=none\n",
                              "[Context]\norg.freedesktop.Flatpak=talk\n"}) {
      write_file(folder.path() / file, wrong);
      CHECK_FALSE(may_start_programs(browser("firefox-flatpak"), user));
    }

    write_file(folder.path() / file, kRight);
    CHECK(may_start_programs(browser("firefox-flatpak"), user));
  }
}

}  // namespace
}  // namespace forethought
