// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace forethought {

// The ways in which `words` may stand in folded text: folded as written, and without apostrophes
// that people leave out ("dont"). Empty when nothing is left after folding.
std::vector<std::string> spellings_of(std::string_view words);

}  // namespace forethought
