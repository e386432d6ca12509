// SPDX-License-Identifier: MIT
#include "host/app/registering/manifest_keys.h"

#include <doctest/doctest.h>

#include <boost/json.hpp>

#include <filesystem>
#include <map>
#include <utility>

#include "tests/host/must.h"
#include "tests/host/store/temporary_folder.h"

namespace forethought {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;
using Hive = Registry::Hive;

using Keys = std::map<std::pair<Hive, std::string>, std::optional<std::string>>;

// A registry in memory, which the test goes on seeing.
class FakeRegistry : public Registry {
 public:
  explicit FakeRegistry(Keys& keys) : keys_(keys) {}

  bool has(Hive hive, const std::string& key) const override { return keys_.contains({hive, key}); }
  std::optional<std::string> value(Hive hive, const std::string& key) const override {
    const auto found = keys_.find({hive, key});
    return found == keys_.end() ? std::nullopt : found->second;
  }
  Result<void> set(Hive hive, const std::string& key, const std::string& value) override {
    for (std::size_t end = key.find('\\'); end != std::string::npos;
         end = key.find('\\', end + 1)) {
      keys_.insert({{hive, key.substr(0, end)}, std::nullopt});
    }
    keys_[{hive, key}] = value;
    return {};
  }
  Result<bool> remove(Hive hive, const std::string& key) override {
    const auto next = keys_.upper_bound({hive, key + "\\"});
    const bool has_more = next != keys_.end() && next->first.first == hive &&
                          next->first.second.starts_with(key + "\\");
    return !has_more && keys_.erase({hive, key}) > 0;
  }

 private:
  Keys& keys_;
};

class Windows {
 public:
  ManifestPlace place(std::string_view name, bool for_everyone = false) const {
    for (const Browser& browser : windows_browsers()) {
      if (browser.name == name) return places.places_of(browser, for_everyone).front();
    }
    FAIL("there is no " << name);
    return {};
  }
  std::optional<std::string> value(Hive hive, const std::string& key) const {
    return FakeRegistry(const_cast<Keys&>(keys)).value(hive, key);
  }

  TemporaryFolder folder;
  Keys keys;
  ManifestKeys places{std::make_unique<FakeRegistry>(keys),
                      {folder.path() / "Local/Forethought", folder.path() / "Program"}};
};

constexpr char kProgram[] = R"(C:\Program Files\Forethought\forethought.exe)";
constexpr char kChromeKey[] = R"(Google\Chrome\NativeMessagingHosts\org.forethought.host)";

TEST_CASE("on Windows a user's key names a file in a folder of the user's") {
  Windows windows;

  const fs::path file = must(windows.places.put(windows.place("chrome"), kProgram));

  CHECK(file == windows.folder.path() / "Local/Forethought/org.forethought.host.json");
  CHECK(windows.value(Hive::user, kChromeKey) == file.string());
  CHECK(json::parse(contents_of(file)).at("path") == kProgram);
  CHECK(windows.places.at(windows.place("chrome"))->text == contents_of(file));
}

TEST_CASE("on Windows everyone's key names a file beside the program") {
  Windows windows;

  const fs::path file = must(windows.places.put(windows.place("firefox", true), kProgram));

  CHECK(file == windows.folder.path() / "Program/org.forethought.host.firefox.json");
  CHECK(windows.value(Hive::everyone, R"(Mozilla\NativeMessagingHosts\org.forethought.host)") ==
        file.string());
  CHECK(json::parse(contents_of(file)).as_object().contains("allowed_extensions"));
}

TEST_CASE("Brave and Vivaldi on Windows get Chrome's key and one of their own") {
  const Windows windows;

  std::vector<std::string> keys;
  for (const Browser& browser : windows_browsers()) {
    if (browser.name != "brave") continue;
    for (const ManifestPlace& place : windows.places.places_of(browser, false)) {
      keys.push_back(place.folder.string());
    }
  }

  CHECK(keys == std::vector<std::string>{R"(Google\Chrome\NativeMessagingHosts)",
                                         R"(BraveSoftware\Brave-Browser\NativeMessagingHosts)"});
}

TEST_CASE("a file on Windows goes with the last key that names it, and its folder then") {
  Windows windows;
  const fs::path file = must(windows.places.put(windows.place("chrome"), kProgram));
  must(windows.places.put(windows.place("edge"), kProgram));

  CHECK(must(windows.places.remove(windows.place("chrome"))));
  CHECK(fs::exists(file));
  CHECK_FALSE(windows.value(Hive::user, kChromeKey));

  CHECK(must(windows.places.remove(windows.place("edge"))));
  CHECK_FALSE(fs::exists(file.parent_path()));
  CHECK_FALSE(must(windows.places.remove(windows.place("edge"))));
}

TEST_CASE("keys of other programs on Windows stay as they are") {
  Windows windows;
  FakeRegistry registry(windows.keys);
  must(registry.set(Hive::user, R"(Google\Chrome\NativeMessagingHosts\other)", R"(C:\other.json)"));
  const Keys before = windows.keys;

  must(windows.places.put(windows.place("chrome"), kProgram));
  must(windows.places.remove(windows.place("chrome")));

  CHECK(windows.keys == before);
}

TEST_CASE("on Windows a browser is used whose key is there, and no folder can be named") {
  Windows windows;
  must(FakeRegistry(windows.keys).set(Hive::user, R"(Microsoft\Edge\BLBeacon)", ""));

  CHECK(windows.places.is_used(*windows.place("edge").browser));
  CHECK_FALSE(windows.places.is_used(*windows.place("chrome").browser));
  CHECK_FALSE(windows.places.place_in(*windows.place("edge").browser, "C:/profile"));
}

}  // namespace
}  // namespace forethought
