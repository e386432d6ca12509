// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace forethought {

// One code point of a line of text, as a terminal shows it.
struct Cell {
  std::string shown;        // its bytes; spaces for a tab; U+FFFD for a control character
  std::size_t columns = 0;  // 0 for a mark on the letter before, 2 for an ideograph or emoji
  std::size_t start = 0;    // in UTF-16 code units from the start of the line
};

// The cells of a line of valid UTF-8. Columns are as most terminals have them; where emoji are
// joined to one picture, terminals differ.
std::vector<Cell> cells_of(std::string_view line);

}  // namespace forethought
