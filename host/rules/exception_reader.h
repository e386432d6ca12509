// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "host/rules/condition_reader.h"

namespace forethought {

// Reads "unless" in the object of `fields`, a rule or a rule file.
std::vector<Exception> read_exceptions(const Fields& fields, ConditionReader& conditions);

}  // namespace forethought
