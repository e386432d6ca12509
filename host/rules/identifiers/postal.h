// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace forethought {

// Codes that stand for a handful of addresses, or for one. Both take folded text, with or without
// one space before the last part. Words and doses may look the same ("N1 2ND", "H12 HAND"): how
// the user wrote them is for the caller to look at.

bool is_postcode(std::string_view text);  // full UK postcode
bool is_eircode(std::string_view text);   // full Eircode; whether it was given out is not known

}  // namespace forethought
