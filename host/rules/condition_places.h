// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "host/rules/condition.h"

namespace forethought {

// Whether the condition has places in the draft when it holds, as a term has, and "none", "parent"
// and a context have not.
bool gives_places(const Condition& condition);

// The terms whose matches may be such places, in order of appearance.
std::vector<int> place_terms(const Condition& condition);

// Whether the condition says only what must be absent.
bool only_forbids(const Condition& condition);

}  // namespace forethought
