// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace forethought {

// The folder of the rules that came with the program: ../share/forethought/rules from the program's
// own folder, in the build as when installed. Need not exist.
std::string bundled_rules_folder();

}  // namespace forethought
