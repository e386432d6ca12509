// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace forethought {

// The value of the member "id" of a JSON object, as it is written there: a number keeps every
// digit, which a parsed one may lose. "null" where there is none, or none that is a string, a
// number, true or false. `json` need not be valid; what is returned is.
std::string_view written_id(std::string_view json);

}  // namespace forethought
