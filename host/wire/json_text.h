// SPDX-License-Identifier: MIT
#pragma once

#include <boost/json/error.hpp>

#include <string>
#include <string_view>

namespace forethought {

// Puts `text` (UTF-8) behind `json` as a JSON string, with its quotes.
void append_json_string(std::string& json, std::string_view text);

// Why a text that `error` says is no JSON is none. Named are the two things that other programs get
// wrong most, of which Boost.JSON says "syntax error": it is not UTF-8, or half of a surrogate pair
// stands alone in a string.
std::string why_not_json(std::string_view text, const boost::json::error_code& error);

}  // namespace forethought
