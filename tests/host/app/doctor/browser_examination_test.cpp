// SPDX-License-Identifier: MIT
#include "host/app/doctor/browser_examination.h"

#include <doctest/doctest.h>

#include <boost/json.hpp>

#include <filesystem>
#include <tuple>

#include "host/app/registering/manifest_folders.h"
#include "host/app/registering/manifest_forms.h"
#include "host/app/registering/native_manifest.h"
#include "tests/host/must.h"
#include "tests/host/store/temporary_folder.h"

namespace forethought {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;
using State = Examined::State;

// A computer of one user, who has used Chromium and Firefox; both know the program.
class Computer {
 public:
  Computer() {
    fs::create_directories(user_.home / ".config/chromium/Default");
    fs::create_directories(user_.home / ".mozilla/firefox");
    for (const char* name : {"chromium", "firefox"}) {
      must(places_.put(places_.places_of(*browser_named(name), false).front(), program_));
    }
  }

  fs::path path(const std::string& name) const { return folder_.path() / name; }
  fs::path home() const { return user_.home; }
  ManifestFolders& places() { return places_; }

  fs::path manifest(std::string_view browser, bool for_everyone = false) const {
    return manifest_file(places_.places_of(*browser_named(browser), for_everyone).front().folder);
  }
  // Changes one member of a manifest that stands.
  void change(std::string_view browser, const char* member, json::value value) const {
    json::object object = json::parse(contents_of(manifest(browser))).as_object();
    object[member] = std::move(value);
    write_file(manifest(browser), json::serialize(object));
  }
  void set_policy(const std::string& policies) const {
    fs::create_directories(path("root/etc/chromium/policies/managed"));
    write_file(path("root/etc/chromium/policies/managed/p.json"), policies);
  }

  Examined about(const std::string& title) const {
    for (const Examined& one : examine_browsers(places_, user_, program_)) {
      if (one.name == title) return one;
    }
    return {};
  }

 private:
  TemporaryFolder folder_;
  UserFolders user_{folder_.path() / "home", folder_.path() / "home/.config",
                    folder_.path() / "root"};
  fs::path program_ = this_program();
  ManifestFolders places_{user_, linux_browsers()};
};

constexpr char kAgain[] = "forethought register --browser chromium";

TEST_CASE("a browser that finds the program by a right manifest is well") {
  const Computer computer;

  CHECK(computer.about("Chromium").state == State::good);
  CHECK(computer.about("Chromium").what == computer.manifest("chromium").string());
  CHECK(computer.about("Firefox").state == State::good);
}

TEST_CASE("a browser without a manifest does not know the program") {
  const Computer computer;
  fs::remove(computer.manifest("chromium"));

  const Examined chromium = computer.about("Chromium");

  CHECK(chromium.state == State::problem);
  CHECK(chromium.code == "no-manifest");
  CHECK(chromium.to_do == kAgain);
}

TEST_CASE("a manifest that cannot be read is told from one that is not there") {
  const Computer computer;
  fs::remove(computer.manifest("chromium"));
  fs::create_symlink("/none", computer.manifest("chromium"));

  CHECK(computer.about("Chromium").code == "manifest-unreadable");
  CHECK(computer.about("Chromium").to_do == kAgain);
}

TEST_CASE("each fault of a manifest that Chromium says nothing of has a cause of its own") {
  const std::string origin = "chrome-extension://" + std::string(kChromiumExtensionId);
  const std::tuple<const char*, json::value, const char*> cases[] = {
      {"name", "org.forethought.hosts", "manifest-other-name"},
      {"type", "socket", "manifest-other-type"},
      {"path", "bin/forethought", "manifest-relative-path"},
      {"path", "/none/forethought", "program-missing"},
      {"path", "/etc/passwd", "program-not-executable"},
      {"path", "/bin/sh", "program-elsewhere"},
      {"allowed_origins", json::array{json::string(origin)}, "manifest-origin-without-slash"},
      {"allowed_origins", json::array{"chrome-extension://a/"}, "manifest-other-extension"},
      {"allowed_origins", json::array{}, "manifest-no-extension"},
  };
  for (const auto& [member, value, code] : cases) {
    CAPTURE(code);
    const Computer computer;
    computer.change("chromium", member, value);

    const Examined chromium = computer.about("Chromium");

    CHECK(chromium.state == State::problem);
    CHECK(chromium.code == code);
    CHECK(chromium.what.starts_with(computer.manifest("chromium").string() + ": "));
    CHECK(chromium.to_do == kAgain);
  }
}

TEST_CASE("a manifest that is no JSON is named") {
  const Computer computer;
  write_file(computer.manifest("chromium"), R"({"name": "org.forethought.host",)");

  CHECK(computer.about("Chromium").code == "manifest-not-json");
}

TEST_CASE("a manifest that Firefox rejects because it holds Chromium's list too is told so") {
  const Computer computer;
  computer.change("firefox", "allowed_origins", json::array{});

  CHECK(computer.about("Firefox").code == "manifest-both-lists");
  CHECK(computer.about("Firefox").to_do == "forethought register --browser firefox");

  fs::copy_file(computer.manifest("chromium"), computer.manifest("firefox"),
                fs::copy_options::overwrite_existing);
  CHECK(computer.about("Firefox").code == "manifest-of-chromium");
}

TEST_CASE("a wrong id in Firefox's manifest is told") {
  const Computer computer;
  computer.change("firefox", "allowed_extensions", json::array{"forethought@elsewhere"});

  CHECK(computer.about("Firefox").code == "manifest-other-extension");
}

TEST_CASE("an organisation that forbids the host is to be asked") {
  const Computer computer;
  computer.set_policy(R"({"NativeMessagingBlocklist": ["*"]})");

  CHECK(computer.about("Chromium").code == "policy-blocks-host");
  CHECK(computer.about("Firefox").state == State::good);

  computer.set_policy(R"({"NativeMessagingBlocklist": ["*"],
                          "NativeMessagingAllowlist": ["org.forethought.host"]})");
  CHECK(computer.about("Chromium").state == State::good);

  computer.set_policy(
      R"({"ExtensionSettings": {"*": {"blocked_permissions": ["nativeMessaging"]}}})");
  CHECK(computer.about("Chromium").code == "policy-blocks-extension");
  CHECK(computer.about("Chromium").to_do.find("ExtensionSettings") != std::string::npos);
}

TEST_CASE("where only manifests for everyone count, the user's own is not enough") {
  Computer computer;
  computer.set_policy(R"({"NativeMessagingUserLevelHosts": false})");

  CHECK(computer.about("Chromium").code == "policy-ignores-user-manifests");
  CHECK(computer.about("Chromium").to_do == std::string(kAgain) + " --system");

  must(computer.places().put(computer.places().places_of(*browser_named("chromium"), true).front(),
                             this_program()));
  CHECK(computer.about("Chromium").what == computer.manifest("chromium", true).string());
  CHECK(computer.about("Chromium").state == State::good);
}

TEST_CASE("a wrong manifest for everyone is mended for everyone") {
  Computer computer;
  fs::remove(computer.manifest("chromium"));
  must(computer.places().put(computer.places().places_of(*browser_named("chromium"), true).front(),
                             "/gone"));

  CHECK(computer.about("Chromium").code == "program-missing");
  CHECK(computer.about("Chromium").what == computer.manifest("chromium", true).string() +
                                               ": the program it names is not there (/gone)");
  CHECK(computer.about("Chromium").to_do == std::string(kAgain) + " --system");
}

TEST_CASE("a browser in a Flatpak is well once it may start programs, and no problem before") {
  Computer computer;
  fs::create_directories(computer.home() / ".var/app/org.mozilla.firefox/cache");
  CHECK(computer.about("Firefox (Flatpak)").code == "no-manifest");
  CHECK(computer.about("Firefox (Flatpak)").state == State::advice);

  must(computer.places().put(
      computer.places().places_of(*browser_named("firefox-flatpak"), false).front(),
      this_program()));
  CHECK(computer.about("Firefox (Flatpak)").code == "browser-confined");
  CHECK(computer.about("Firefox (Flatpak)").to_do ==
        "flatpak override --user --talk-name=org.freedesktop.Flatpak org.mozilla.firefox");

  fs::create_directories(computer.home() / ".local/share/flatpak/overrides");
  write_file(computer.home() / ".local/share/flatpak/overrides/org.mozilla.firefox",
             "[Session Bus Policy]\norg.freedesktop.Flatpak=talk\n");
  CHECK(computer.about("Firefox (Flatpak)").state == State::good);
}

TEST_CASE("a snap is told the command that may help it, or another browser") {
  const Computer computer;
  fs::create_directories(computer.home() / "snap/firefox/common");
  fs::create_directories(computer.home() / "snap/chromium/current");

  CHECK(computer.about("Firefox (snap)").to_do ==
        "flatpak permission-set webextensions org.forethought.host snap.firefox yes");
  CHECK(computer.about("Chromium (snap)").to_do == "forethought register --browser chromium-snap");
}

TEST_CASE("browsers that were never used are not spoken of, even where a folder was made for one") {
  Computer computer;
  must(computer.places().put(
      computer.places().places_of(*browser_named("brave-flatpak"), false).front(), this_program()));

  CHECK(computer.about("Google Chrome").name == "");
  CHECK(computer.about("Brave (Flatpak)").name == "");
}

TEST_CASE("where nobody has used a browser that can start programs, that is said") {
  const TemporaryFolder folder;
  const UserFolders nobody{folder.path(), folder.path() / ".config", folder.path()};

  const auto all = examine_browsers(ManifestFolders(nobody, linux_browsers()), nobody, "/p");

  REQUIRE(all.size() == 1);
  CHECK(all.front().code == "no-browser");
  CHECK(all.front().to_do == "forethought register");
}

}  // namespace
}  // namespace forethought
