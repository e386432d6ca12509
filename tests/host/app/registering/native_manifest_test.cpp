// SPDX-License-Identifier: MIT
#include "host/app/registering/native_manifest.h"

#include <sys/stat.h>

#include <doctest/doctest.h>

#include <boost/json.hpp>

#include "host/app/registering/manifest_forms.h"
#include "tests/host/must.h"
#include "tests/host/store/temporary_folder.h"

namespace forethought {
namespace {

namespace json = boost::json;

constexpr auto kChromium = BrowserFamily::chromium;
constexpr auto kFirefox = BrowserFamily::firefox;

std::string complaint(const std::string& text, BrowserFamily family) {
  const auto fault = fault_of(text, family, this_program());
  return fault ? std::string(fault->what) : "";
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

TEST_CASE("each thing that keeps a browser from starting the host has words and a code") {
  const TemporaryFolder folder;
  write_file(folder.file("program"), "");
  struct Case {
    std::string text, code, what;
    BrowserFamily family = kChromium;
  };
  const std::string origin = "chrome-extension://" + std::string(kChromiumExtensionId);
  const Case cases[] = {
      {"{", "manifest-not-json", "it is not JSON"},
      {"[]", "manifest-not-json", "it is not JSON"},
      {with("name", "other"), "manifest-other-name", "its name is not that of its file"},
      {with("type", "pipe"), "manifest-other-type", "its type is not \"stdio\""},
      {with("allowed_origins", json::array{}), "manifest-no-extension",
       "it does not name the extension"},
      {with("allowed_origins", json::array{"chrome-extension://other/"}),
       "manifest-other-extension", "it names another extension alone"},
      {with("allowed_origins", json::array{json::string(origin)}), "manifest-origin-without-slash",
       "the extension's address in it has no \"/\" at its end"},
      {with("allowed_extensions", json::array{std::string(kFirefoxExtensionId)}),
       "manifest-both-lists",
       "it has both allowed_origins and allowed_extensions, which Firefox rejects", kFirefox},
      {manifest_text(kChromium, this_program()), "manifest-of-chromium",
       "it is of another browser's form, which Firefox rejects", kFirefox},
      {with("path", "forethought"), "manifest-relative-path", "its path is not absolute"},
      {with("path", json::string(folder.file("none"))), "program-missing",
       "the program it names is not there"},
      {with("path", json::string(folder.file("program"))), "program-not-executable",
       "the program it names may not be run"},
      {with("path", "/bin/sh"), "program-elsewhere", "it names another program"},
  };
  for (const auto& [text, code, what, family] : cases) {
    CAPTURE(code);
    const auto fault = fault_of(text, family, this_program());
    REQUIRE(fault);
    CHECK(fault->code == code);
    CHECK(fault->what == what);
  }
}

TEST_CASE("what browsers put up with is no fault") {
  const std::string right = manifest_text(kChromium, this_program());

  CHECK(complaint("\xEF\xBB\xBF" + right, kChromium) == "");
  CHECK(complaint(with("allowed_extensions", json::array{"other"}), kChromium) == "");
}

TEST_CASE("the program that a manifest names is known, whatever else is wrong with it") {
  CHECK(program_named_in(manifest_text(kFirefox, "/opt/forethought")) == "/opt/forethought");
  CHECK(program_named_in(with("path", 7)) == "");
  CHECK(program_named_in("{") == "");
}

TEST_CASE("a manifest is written whole, for everyone to read, over an old one") {
  const TemporaryFolder folder;

  must(write_for_everyone(folder.file("m"), "old"));
  must(write_for_everyone(folder.file("m"), "new"));

  CHECK(contents_of(folder.file("m")) == "new");
  struct stat found {};
  REQUIRE(::stat(folder.file("m").c_str(), &found) == 0);
  CHECK((found.st_mode & 0777) == 0644);
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("a manifest that cannot be written names its file") {
  const TemporaryFolder folder;
  write_file(folder.file("a"), "a file");

  const auto written = write_for_everyone(folder.file("a/b"), "text");

  REQUIRE_FALSE(written);
  CHECK(written.error().message.starts_with(folder.file("a")));
}

}  // namespace
}  // namespace forethought
