// SPDX-License-Identifier: MIT
#pragma once

#include <boost/json/array.hpp>

#include <vector>

#include "host/rules/pack.h"

namespace forethought {

// Citations as answers show them: without the paragraph and the words of those that nobody has
// looked up again.
boost::json::array guidance_json(const std::vector<const Guidance*>& guidance);

}  // namespace forethought
