// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "host/rules/reader.h"

namespace forethought {

// What tells one pack from another: a digest, in hexadecimal, of the names, sizes and contents of
// its files in their order.
std::string digest_of(const std::vector<RuleFile>& files);

}  // namespace forethought
