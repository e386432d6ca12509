// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "host/rules/fields.h"
#include "host/rules/pack.h"

namespace forethought {

// Reads the examples under `key`, "flagged" or "clean", taking the marks « and » out of their
// texts. An example that does not say where it was written stands in the first context that
// `applies` accepts.
std::vector<Example> read_examples(const Fields& fields, Key key, const ContextFilter& applies);

}  // namespace forethought
