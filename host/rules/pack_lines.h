// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include "host/rules/mistake.h"

namespace forethought {

// The lines of a file of a pack, without their ends.
std::vector<std::string_view> lines_of(std::string_view content);

// Reports every line that is not valid UTF-8. Whether all are.
bool check_utf8(std::string_view content, FileMistakes& mistakes);

// Whether a file's first line is the comment that every such file begins with: "# source; licence".
bool names_licence(std::string_view first_line);

}  // namespace forethought
