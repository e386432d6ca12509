// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "host/judge/evaluation.h"

namespace forethought {

// One place for each unit in which the weights of the items that hold reach a threshold. It holds
// all places of the items that add, and says which added. A unit in which no item that adds has a
// place has none: context alone never speaks. `items` are the outcomes of the items, in order.
Places scored(const ScoreCondition& condition, const std::vector<Outcome>& items, const Text& text,
              Scope scope);

}  // namespace forethought
