// SPDX-License-Identifier: MIT
#include "host/app/doctor/browser_policy.h"

#include <boost/json.hpp>

#include <fstream>
#include <iterator>
#include <string>

#include "host/app/registering/manifest_forms.h"

namespace forethought {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

json::object policies_in(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(stream), {}};
  // As Chromium does (ConfigDirPolicyLoader).
  json::parse_options options;
  options.allow_comments = options.allow_trailing_commas = true;
  json::error_code error;
  json::value value = json::parse(text, error, {}, options);
  return !error && value.is_object() ? std::move(value.get_object()) : json::object();
}

bool lists(const json::object& policies, std::string_view policy, std::string_view host) {
  const json::value* value = policies.if_contains(policy);
  if (!value || !value->is_array()) return false;
  for (const json::value& item : value->get_array()) {
    if (item.is_string() && item.get_string() == host) return true;
  }
  return false;
}

const json::object* object_in(const json::object& object, std::string_view member) {
  const json::value* value = object.if_contains(member);
  return value && value->is_object() ? &value->get_object() : nullptr;
}

// An extension that needs a permission which is kept from it is not started. What stands under its
// own id counts before what stands for all.
bool blocks_extension(const json::object& policies) {
  constexpr std::string_view kNeeded = "nativeMessaging";
  const json::object* settings = object_in(policies, "ExtensionSettings");
  if (!settings) return false;
  const json::object* all = object_in(*settings, "*");
  const json::object* own = object_in(*settings, kChromiumExtensionId);
  if (own && lists(*own, "allowed_permissions", kNeeded)) return false;
  const bool has_own = own && own->contains("blocked_permissions");
  const json::object* blocking = has_own ? own : all;
  return blocking && lists(*blocking, "blocked_permissions", kNeeded);
}

}  // namespace

BrowserPolicy BrowserPolicy::read(const fs::path& folder) {
  bool blocked = false;
  bool allowed = false;
  BrowserPolicy policy;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(folder, ignored)) {
    const json::object policies = policies_in(entry.path());
    const json::value* user_level = policies.if_contains("NativeMessagingUserLevelHosts");
    if (user_level && user_level->is_bool() && !user_level->get_bool()) {
      policy.user_manifests = false;
    }
    if (blocks_extension(policies)) policy.extension_allowed = false;
    blocked = blocked || lists(policies, "NativeMessagingBlocklist", "*") ||
              lists(policies, "NativeMessagingBlocklist", kHostName);
    allowed = allowed || lists(policies, "NativeMessagingAllowlist", kHostName);
  }
  policy.host_allowed = allowed || !blocked;
  return policy;
}

}  // namespace forethought
