// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "host/rules/reader.h"

namespace forethought {

// Talks to the browser that started the program, over stdin and stdout, until it closes the stream.
// Exit status: 0, or 1 when the stream broke.
int run_host(const std::string& store_file, std::vector<RuleFile> bundled);

}  // namespace forethought
