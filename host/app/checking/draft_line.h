// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "host/app/checker.h"

namespace forethought {

// A post as `check --format ndjson` takes it: a JSON object in one line. `context` holds where the
// line does not say otherwise.
Result<Draft> draft_in(const std::string& line, Context context);

}  // namespace forethought
