// SPDX-License-Identifier: MIT
#include "host/app/doctor/browser_policy.h"

#include <doctest/doctest.h>

#include <string>

#include "host/app/registering/manifest_forms.h"
#include "tests/host/store/temporary_folder.h"

namespace forethought {
namespace {

BrowserPolicy policy_of(const std::string& text) {
  const TemporaryFolder folder;
  write_file(folder.file("policies.json"), text);
  return BrowserPolicy::read(folder.path());
}

TEST_CASE("without policies everything is allowed") {
  for (const char* text : {"{}", "not JSON", "[]", R"({"NativeMessagingUserLevelHosts": true})"}) {
    CAPTURE(text);
    CHECK(policy_of(text).user_manifests);
    CHECK(policy_of(text).host_allowed);
  }
  CHECK(BrowserPolicy::read("/none").host_allowed);
}

TEST_CASE("an organisation may let only the computer's manifests count") {
  CHECK_FALSE(policy_of(R"({"NativeMessagingUserLevelHosts": false})").user_manifests);
}

TEST_CASE("a host may be blocked by name or with all others, and allowed again") {
  CHECK_FALSE(policy_of(R"({"NativeMessagingBlocklist": ["*"]})").host_allowed);
  CHECK_FALSE(policy_of(R"({"NativeMessagingBlocklist": ["org.forethought.host"]})").host_allowed);
  CHECK(policy_of(R"({"NativeMessagingBlocklist": ["org.other"]})").host_allowed);
  CHECK(policy_of(R"({"NativeMessagingBlocklist": ["*"],
                      "NativeMessagingAllowlist": ["org.forethought.host"]})")
            .host_allowed);
}

TEST_CASE("the permission may be kept from all extensions or from this one, and given back to it") {
  const std::string id(kChromiumExtensionId);
  const auto allowed = [&](const std::string& all, const std::string& own) {
    return policy_of(R"({"ExtensionSettings": {"*": )" + all + ", \"" + id + "\": " + own + "}}")
        .extension_allowed;
  };
  const std::string blocked = R"({"blocked_permissions": ["nativeMessaging"]})";

  CHECK(allowed("{}", "{}"));
  CHECK_FALSE(allowed(blocked, "{}"));
  CHECK_FALSE(allowed("{}", blocked));
  CHECK(allowed(R"({"blocked_permissions": ["usb"]})", "{}"));
  CHECK(allowed(blocked, R"({"blocked_permissions": []})"));
  CHECK(allowed(blocked, R"({"allowed_permissions": ["nativeMessaging"]})"));
  CHECK(policy_of(R"({"ExtensionSettings": []})").extension_allowed);
}

TEST_CASE("a policy counts with comments and commas at its ends, as Chromium reads it") {
  CHECK_FALSE(policy_of(R"(// for all
                           {"NativeMessagingBlocklist": ["*",], /* none */})")
                  .host_allowed);
}

}  // namespace
}  // namespace forethought
