// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace forethought {

// Where units of the original text start: sorted, the first is 0, even in an empty text.

// By UAX #29, but no sentence ends after "Dr." and the like, nor after the "no." of a number. Needs
// unicode_data_ready().
std::vector<std::size_t> sentence_starts(std::string_view original);

// A blank line or U+2029 ends a paragraph; a single line break does not.
std::vector<std::size_t> paragraph_starts(std::string_view original);

}  // namespace forethought
