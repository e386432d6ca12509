// SPDX-License-Identifier: MIT
#include "host/app/session/caller.h"

#include <string>

#include "host/app/registering/manifest_forms.h"

namespace forethought {
namespace {

constexpr std::string_view kChromiumScheme = "chrome-extension://";

}  // namespace

Caller caller_of(std::span<const std::string_view> arguments) {
  if (arguments.empty()) return Caller::person;
  const std::string_view first = arguments.front();
  if (first.starts_with(kChromiumScheme)) {
    const auto origin = std::string(kChromiumScheme) + std::string(kChromiumExtensionId) + "/";
    return first == origin ? Caller::extension : Caller::stranger;
  }
  if (arguments.size() < 2 || !first.starts_with('/')) return Caller::person;
  if (arguments[1] == kFirefoxExtensionId) return Caller::extension;
  const auto manifest = "/" + std::string(kHostName) + ".json";
  return first.ends_with(manifest) ? Caller::stranger : Caller::person;
}

}  // namespace forethought
