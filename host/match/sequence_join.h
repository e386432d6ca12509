// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "host/rules/term.h"
#include "host/text/text.h"

namespace forethought {

// Adds to `found` every span over which the steps of `sequence` stand in their order and distance
// in one paragraph. `matches` are those of each term by number, sorted by start. The same span may
// be added more than once.
void join_sequence(const Sequence& sequence, const Text& text,
                   const std::vector<std::vector<ByteSpan>>& matches, std::vector<ByteSpan>& found);

}  // namespace forethought
