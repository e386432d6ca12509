// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "host/match/image.h"
#include "host/rules/pack.h"
#include "host/rules/reader.h"

namespace forethought {

// Runs the examples of every rule: each `flagged` one is flagged by its rule, exactly at its marks
// where it has any; no `clean` one is; and every exception, of a rule or of a whole category, has a
// clean example that is flagged once the exception is taken away. `image` holds the pack's terms.
std::vector<Mistake> check_examples(const Pack& pack, const Image& image);

}  // namespace forethought
