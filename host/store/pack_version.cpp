// SPDX-License-Identifier: MIT
#include "host/store/pack_version.h"

#include <charconv>
#include <string>
#include <system_error>

namespace forethought {
namespace {

Error no_order(std::string_view text) {
  return Error{"version \"" + std::string(text) +
               "\": is not numbers between dots, such as 2026.11.1, so no pack could be told to "
               "come before or after it"};
}

}  // namespace

Result<PackVersion> PackVersion::of(std::string_view text) {
  PackVersion version;
  const char* at = text.data();
  const char* const end = at + text.size();
  while (true) {
    std::uint64_t number = 0;
    const auto [after, failed] = std::from_chars(at, end, number);
    if (failed != std::errc()) return no_order(text);
    version.numbers_.push_back(number);
    if (after == end) return version;
    if (*after != '.') return no_order(text);
    at = after + 1;
  }
}

PackVersion PackVersion::of_any(std::string_view text) {
  auto version = of(text);
  return version ? *std::move(version) : PackVersion();
}

}  // namespace forethought
