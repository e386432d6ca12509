// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace forethought {

// Numbers that the state gives to a person. All take folded text, with or without spaces and
// hyphens.

bool is_ppsn(std::string_view text);  // Personal Public Service Number, Ireland
bool is_nino(std::string_view text);  // National Insurance number, with or without its last letter
bool is_dvla(std::string_view text);  // driver number, Great Britain, with or without issue number

}  // namespace forethought
