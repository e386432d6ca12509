// SPDX-License-Identifier: MIT
#pragma once

#include <boost/json/array.hpp>

#include <vector>

#include "host/app/checker.h"

namespace forethought {

// Findings as `check` writes them, in order:
//   {"rule","category","severity","start","end","spans":[[s,e],…],"title"}
// and "because":[…] where a score spoke. Offsets are in UTF-16 code units of the text; "start" and
// "end" are those of the hull.
boost::json::array json_of(const std::vector<PlacedFinding>& findings, const Checker& checker);

}  // namespace forethought
