// SPDX-License-Identifier: MIT
#include "host/rules/known_categories.h"

#include <algorithm>

namespace forethought {

std::optional<int> precedence_of(std::string_view category) {
  const auto found = std::ranges::find(kCategories, category);
  if (found == kCategories.end()) return std::nullopt;
  return static_cast<int>(found - kCategories.begin()) + 1;
}

}  // namespace forethought
