// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "host/text/offset_map.h"

namespace forethought {

// Text as it is matched, and the way back to what the user typed.
struct Folded {
  std::string text;
  OffsetMap map;
};

// Folds valid UTF-8 as host/text/text.h says. Folding what is folded changes nothing.
Folded fold(std::string_view original);

// Changes whenever the same text might fold or break into words differently: this file's own
// version and those of ICU and Unicode. For keys of caches.
std::string folding_version();

}  // namespace forethought
