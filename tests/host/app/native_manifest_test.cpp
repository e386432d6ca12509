// SPDX-License-Identifier: MIT
#include "host/app/native_manifest.h"

#include <sys/stat.h>

#include <doctest/doctest.h>

#include <boost/json.hpp>

#include "host/app/manifest_forms.h"
#include "tests/host/must.h"
#include "tests/host/store/temporary_folder.h"

namespace forethought {
namespace {

namespace json = boost::json;

constexpr auto kChromium = BrowserFamily::chromium;
constexpr auto kFirefox = BrowserFamily::firefox;

std::string complaint(const std::string& text, BrowserFamily family) {
  const auto checked = check_manifest(text, family, this_program());
  return checked ? "" : checked.error().message;
}

// The manifest of this program with one member changed.
std::string with(const std::string& member, json::value value) {
  json::object manifest = json::parse(manifest_text(kChromium, this_program())).as_object();
  manifest[member] = std::move(value);
  return json::serialize(manifest);
}

TEST_CASE("each family gets its own form, with the path as JSON") {
  const auto chromium =
      json::parse(manifest_text(kChromium, "/opt/a \"quoted\" folder/forethought")).as_object();
  const auto firefox = json::parse(manifest_text(kFirefox, "/opt/forethought")).as_object();

  CHECK(chromium.at("name") == "org.forethought.host");
  CHECK(chromium.at("type") == "stdio");
  CHECK(chromium.at("path") == "/opt/a \"quoted\" folder/forethought");
  CHECK(chromium.at("allowed_origins") ==
        json::array{"chrome-extension://" + std::string(kChromiumExtensionId) + "/"});
  CHECK_FALSE(chromium.contains("allowed_extensions"));
  CHECK(firefox.at("allowed_extensions") == json::array{std::string(kFirefoxExtensionId)});
  CHECK_FALSE(firefox.contains("allowed_origins"));
}

TEST_CASE("a manifest that the program wrote is right for its family alone") {
  CHECK(complaint(manifest_text(kChromium, this_program()), kChromium) == "");
  CHECK(complaint(manifest_text(kFirefox, this_program()), kFirefox) == "");
  CHECK(complaint(manifest_text(kFirefox, this_program()), kChromium) ==
        "it does not name the extension");
  CHECK(complaint(manifest_text(kChromium, this_program()), kFirefox) ==
        "it is of another browser's form, which Firefox rejects");
}

TEST_CASE("what keeps a browser from starting the host is said") {
  const TemporaryFolder folder;
  write_file(folder.file("program"), "");

  CHECK(complaint("{", kChromium) == "it is not JSON");
  CHECK(complaint(with("name", "other"), kChromium) == "its name is not that of its file");
  CHECK(complaint(with("type", "pipe"), kChromium) == "its type is not \"stdio\"");
  CHECK(complaint(with("allowed_origins", json::array{"chrome-extension://other/"}), kChromium) ==
        "it does not name the extension");
  CHECK(complaint(with("path", "forethought"), kChromium) == "its path is not absolute");
  CHECK(complaint(with("path", json::string(folder.file("none"))), kChromium) ==
        "the program it names is not there");
  CHECK(complaint(with("path", json::string(folder.file("program"))), kChromium) ==
        "the program it names may not be run");
  CHECK(complaint(with("path", "/bin/sh"), kChromium) == "it names another program");
}

TEST_CASE("a manifest is written whole, for everyone to read, over an old one") {
  const TemporaryFolder folder;
  const auto manifests = folder.path() / "profile/NativeMessagingHosts";

  must(write_manifest(manifests, "old", 0700));
  must(write_manifest(manifests, "new", 0700));

  CHECK(contents_of(manifest_file(manifests)) == "new");
  struct stat found {};
  REQUIRE(::stat(manifest_file(manifests).c_str(), &found) == 0);
  CHECK((found.st_mode & 0777) == 0644);
  REQUIRE(::stat(manifests.c_str(), &found) == 0);
  CHECK((found.st_mode & 0777) == 0700);
  CHECK(std::distance(std::filesystem::directory_iterator(manifests), {}) == 1);
}

TEST_CASE("a manifest that cannot be written names its file") {
  const TemporaryFolder folder;
  write_file(folder.file("a"), "a file");

  const auto written = write_manifest(folder.path() / "a/b", "text", 0700);

  REQUIRE_FALSE(written);
  CHECK(written.error().message.starts_with(folder.file("a")));
}

}  // namespace
}  // namespace forethought
