// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <boost/json.hpp>

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "host/app/registering/browsers.h"
#include "host/app/registering/native_manifest.h"
#include "tests/host/app/started_program.h"
#include "tests/host/must.h"

namespace forethought {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

StartedProgram::End run(const InstalledProgram& installed, std::vector<std::string> arguments) {
  return StartedProgram(installed, std::move(arguments)).end();
}

// Every file and folder below a user's home, folders with a "/" at their end.
std::set<std::string> listing(const InstalledProgram& installed) {
  std::set<std::string> names;
  if (!fs::exists(installed.home())) return names;
  for (const auto& entry : fs::recursive_directory_iterator(installed.home())) {
    const std::string name = entry.path().lexically_proximate(installed.home()).string();
    names.insert(name + (entry.is_directory() ? "/" : ""));
  }
  return names;
}

// A home in which three browsers have been used, one of which knows another program's host.
void use_browsers(const InstalledProgram& installed) {
  fs::create_directories(installed.home() / ".config/chromium/Default");
  fs::create_directories(installed.home() / ".config/google-chrome/NativeMessagingHosts");
  fs::create_directories(installed.home() / ".mozilla/firefox");
  fs::create_directories(installed.home() / ".mozilla/native-messaging-hosts");
  write_file(installed.home() / ".config/google-chrome/NativeMessagingHosts/org.other.json", "{}");
}

fs::path chromium_manifest(const InstalledProgram& installed) {
  return manifest_file(installed.home() / ".config/chromium/NativeMessagingHosts");
}

TEST_CASE("unregistering leaves a home as it was before all browsers were registered") {
  for (const bool used : {false, true}) {
    const InstalledProgram installed;
    if (used) use_browsers(installed);
    const std::set<std::string> before = listing(installed);

    CHECK(run(installed, {"register", "--all"}).status == 0);
    CHECK(listing(installed).size() > before.size() + linux_browsers().size());
    CHECK(run(installed, {"unregister", "--all"}).status == 0);

    CHECK(listing(installed) == before);
  }
}

TEST_CASE("browsers that were registered together can be unregistered one by one") {
  const InstalledProgram installed;
  run(installed, {"register", "--all"});

  for (const Browser& browser : linux_browsers()) {
    CHECK(run(installed, {"unregister", "--browser", std::string(browser.name)}).status == 0);
  }

  CHECK(listing(installed).empty());
}

TEST_CASE("without a name everything that was registered is unregistered") {
  const InstalledProgram installed;
  use_browsers(installed);
  const std::set<std::string> before = listing(installed);

  run(installed, {"register", "--browser", "vivaldi"});
  run(installed, {"register"});
  run(installed, {"unregister"});

  CHECK(listing(installed) == before);
}

TEST_CASE("a folder that was named goes again only where it was made") {
  const InstalledProgram installed;
  const fs::path made = installed.home() / "made";
  const fs::path kept = installed.home() / "kept";
  fs::create_directories(kept);

  for (const fs::path& folder : {made, kept}) {
    run(installed, {"register", "--dir", folder.string()});
    CHECK(fs::exists(manifest_file(folder / "NativeMessagingHosts")));
    run(installed, {"unregister", "--dir", folder.string()});
  }

  CHECK(listing(installed) == std::set<std::string>{"kept/"});
}

TEST_CASE("after a move the program is registered from where it is, and the old place is named") {
  const InstalledProgram before;
  const InstalledProgram installed;
  const fs::path manifest = chromium_manifest(installed);
  fs::create_directories(manifest.parent_path());
  must(write_for_everyone(manifest, manifest_text(BrowserFamily::chromium, before.program())));

  const auto end = run(installed, {"register"});

  CHECK(end.output ==
        "Chromium: " + manifest.string() + ", which named " + before.program() + "\n");
  CHECK(program_named_in(contents_of(manifest)) == installed.program());
  CHECK(run(installed, {"register"}).output == "Chromium: " + manifest.string() + "\n");
}

TEST_CASE("a browser that is shut off is registered with what else it needs, where it is used") {
  const InstalledProgram installed;
  fs::create_directories(installed.home() / ".var/app/org.mozilla.firefox/cache");

  const auto end = run(installed, {"register", "--all"});

  CHECK(end.output.find("flatpak override --user --talk-name=org.freedesktop.Flatpak "
                        "org.mozilla.firefox\n") != std::string::npos);
  CHECK(end.output.find("com.brave.Browser\n") == std::string::npos);
  CHECK(end.output.find("permission-set") == std::string::npos);
}

TEST_CASE("unregistering says how to take back what a browser was allowed") {
  const InstalledProgram installed;
  const fs::path overrides = installed.home() / ".local/share/flatpak/overrides";
  fs::create_directories(installed.home() / ".var/app/org.mozilla.firefox/cache");
  fs::create_directories(overrides);
  write_file(overrides / "org.mozilla.firefox",
             "[Session Bus Policy]\norg.freedesktop.Flatpak=talk\n");
  run(installed, {"register"});

  const auto end = run(installed, {"unregister"});

  CHECK(
      end.output.ends_with("    flatpak override --user --no-talk-name=org.freedesktop.Flatpak "
                           "org.mozilla.firefox\n"));
}

TEST_CASE("inside a Flatpak the browser starts a launcher, which has the program started outside") {
  const InstalledProgram installed;
  const fs::path folder =
      installed.home() / ".var/app/org.mozilla.firefox/.mozilla/native-messaging-hosts";

  run(installed, {"register", "--browser", "firefox-flatpak"});

  const fs::path launcher = program_named_in(contents_of(manifest_file(folder)));
  CHECK(launcher.parent_path() == folder);
  CHECK(contents_of(launcher).find("--host '" + installed.program() + "'") != std::string::npos);
  CHECK((fs::status(launcher).permissions() & fs::perms::others_exec) != fs::perms::none);
}

TEST_CASE("what another browser needs stays when one is unregistered") {
  const InstalledProgram installed;
  use_browsers(installed);
  run(installed, {"register", "--browser", "librewolf"});

  const auto end = run(installed, {"unregister", "--browser", "librewolf"});

  const fs::path shared = installed.home() / ".mozilla/native-messaging-hosts";
  CHECK(end.output.find("LibreWolf: Firefox needs " + shared.string() + ", which stays\n") !=
        std::string::npos);
  CHECK(fs::exists(manifest_file(shared)));
}

}  // namespace
}  // namespace forethought
