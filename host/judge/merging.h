// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "host/judge/judge.h"

namespace forethought {

// The same bytes in as few spans as possible, sorted.
std::vector<ByteSpan> merge_touching(std::vector<ByteSpan> spans);

// One finding for all findings of a rule whose spans overlap: with the spans of all, and the
// severity and labels of the most severe. Findings without spans count as one. Sorted by place.
std::vector<Finding> merge_overlapping(std::vector<Finding> findings);

}  // namespace forethought
