// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace forethought {

// A text as one word of a POSIX shell, whatever it holds.
std::string shell_quoted(const std::string& text);

}  // namespace forethought
