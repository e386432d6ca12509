// SPDX-License-Identifier: MIT
#pragma once

#include <CLI/CLI.hpp>

#include <string>

namespace forethought {

// For an option that names a file or a folder. A script gives an empty name where its variable is
// not set, and without the option the user's own would be meant.
inline CLI::Validator not_empty() {
  return {[](const std::string& name) { return name.empty() ? "a name is missing" : ""; }, ""};
}

}  // namespace forethought
