// SPDX-License-Identifier: MIT
#include "host/app/commands.h"

#include <ostream>

namespace forethought {

int complain(std::ostream& errors, std::string_view message, int status) {
  errors << "forethought: " << message << "\n";
  return status;
}

}  // namespace forethought
