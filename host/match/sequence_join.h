// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <unordered_map>
#include <vector>

#include "host/rules/term.h"
#include "host/text/text.h"

namespace forethought {

// Spans by the number of a term, of the few terms that have any.
using SpansByTerm = std::unordered_map<std::size_t, std::vector<ByteSpan>>;

// Those of one term, which may have none.
const std::vector<ByteSpan>& spans_of(std::size_t term, const SpansByTerm& spans);

// Adds to `found` every span over which the steps of `sequence` stand in their order and distance
// in one paragraph. `matches` are sorted by start. The same span may
// be added more than once.
void join_sequence(const Sequence& sequence, const Text& text, const SpansByTerm& matches,
                   std::vector<ByteSpan>& found);

}  // namespace forethought
