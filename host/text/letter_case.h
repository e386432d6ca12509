// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace forethought {

// How words were written, for terms that count only as names or as abbreviations. Valid UTF-8.

// Whether the first letter is a capital: "Rose", "ROSE", "(Rose". False without letters.
bool starts_with_capital(std::string_view original);

// Whether every letter that has a case is a capital, but for the ending of a plural or possessive:
// "PA", "A&E", "PAs", "PA's". False without letters.
bool is_upper_case(std::string_view original);

}  // namespace forethought
