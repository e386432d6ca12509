// SPDX-License-Identifier: MIT
#include "host/app/session/caller.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "host/app/registering/manifest_forms.h"

namespace forethought {
namespace {

const std::string kOrigin = "chrome-extension://" + std::string(kChromiumExtensionId) + "/";
const std::string kManifest = "/home/ann/.mozilla/native-messaging-hosts/org.forethought.host.json";

Caller caller(const std::vector<std::string_view>& arguments) {
  return caller_of(arguments);
}

TEST_CASE("a browser that starts the host for our extension is known") {
  CHECK(caller({kOrigin}) == Caller::extension);
  CHECK(caller({kOrigin, "--parent-window=0"}) == Caller::extension);
  CHECK(caller({kManifest, kFirefoxExtensionId}) == Caller::extension);
}

TEST_CASE("another extension is a stranger") {
  CHECK(caller({"chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/"}) == Caller::stranger);
  CHECK(caller({kOrigin + "x"}) == Caller::stranger);
  CHECK(caller({"chrome-extension://"}) == Caller::stranger);
  CHECK(caller({kManifest, "other@addon.example"}) == Caller::stranger);
}

TEST_CASE("a person gives commands") {
  CHECK(caller({}) == Caller::person);
  CHECK(caller({"check", "post.txt"}) == Caller::person);
  CHECK(caller({"check", kFirefoxExtensionId}) == Caller::person);
  CHECK(caller({kManifest}) == Caller::person);
}

}  // namespace
}  // namespace forethought
