// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstdint>
#include <string_view>
#include <vector>

#include "host/result.h"

namespace forethought {

// Which of two packs is the later one. The one place that says so.
//
// A version is numbers between dots, such as "2026.11.1". The first number that differs decides, by
// its size: 2026.9 comes before 2026.10, and 2026.09 is 2026.9. Where one ends first it comes
// first: 2026.11 before 2026.11.1. Anything else has no order, and comes before all that have.
class PackVersion {
 public:
  // Fails, and names the text, where it has no order.
  static Result<PackVersion> of(std::string_view text);
  // One that comes first where the text has no order.
  static PackVersion of_any(std::string_view text);

  std::strong_ordering operator<=>(const PackVersion&) const = default;
  bool operator==(const PackVersion&) const = default;

 private:
  std::vector<std::uint64_t> numbers_;
};

}  // namespace forethought
