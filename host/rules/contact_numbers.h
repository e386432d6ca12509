// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace forethought {

// The telephone numbers and short codes in `text` that stand in none of `contacts`, as digits.
// Spaces inside a number make no difference. One or two digits, and four on their own, are times,
// ages and years rather than numbers to call.
std::vector<std::string> numbers_not_in(std::string_view text,
                                        const std::vector<std::string_view>& contacts);

}  // namespace forethought
