// SPDX-License-Identifier: MIT
#include "host/app/shell_quoted.h"

namespace forethought {

std::string shell_quoted(const std::string& text) {
  std::string quoted = "'";
  for (const char c : text) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quoted + "'";
}

}  // namespace forethought
