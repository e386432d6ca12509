// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

namespace forethought {

// The lines of a file of a pack that is no JSON, without their ends.
std::vector<std::string_view> lines_of(std::string_view content);

// Whether a file's first line is the comment that every such file begins with: "# source; licence".
bool names_licence(std::string_view first_line);

}  // namespace forethought
