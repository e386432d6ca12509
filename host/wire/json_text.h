// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace forethought {

// Puts `text` (UTF-8) behind `json` as a JSON string, with its quotes.
void append_json_string(std::string& json, std::string_view text);

}  // namespace forethought
