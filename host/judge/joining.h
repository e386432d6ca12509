// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <vector>

#include "host/judge/place.h"

namespace forethought {

struct Absence;

// How far apart the parts of a "near" or a "sequence" may stand.
struct Reach {
  const Text& text;
  Scope scope;        // they stand in one unit of it
  std::size_t words;  // at most so many between them
};

// The functions below join places of several parts into places of one condition. `parts` holds the
// places of each part; a part without places joins nothing.

// Each place of the first part with the nearest place of every other part in its unit.
Places in_same_unit(const std::vector<Places>& parts, const Text& text, Scope scope);

// Each place of the first part with the nearest place of every other part within reach of it. No
// match is used twice.
Places near(const std::vector<Places>& parts, const Reach& reach);

// Each place of the first part with the place of every other part that follows the one before it
// within reach.
Places in_order(std::vector<Places> parts, const Reach& reach);

// One place for each unit that holds `at_least` places or more; overlapping ones count as one.
Places counted(const Places& places, int at_least, const Text& text, Scope scope);

// Those of `places` beside which nothing stands that must be absent.
Places without_absent(const Places& places, const std::vector<Absence>& absences, const Text& text);

}  // namespace forethought
