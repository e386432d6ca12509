// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "host/result.h"

namespace forethought {

// The absolute path of the running program, links resolved.
Result<std::string> program_file();

// The folder of the rules that came with the program: ../share/forethought/rules from the program's
// own folder. Need not exist.
Result<std::string> bundled_rules_folder();

}  // namespace forethought
