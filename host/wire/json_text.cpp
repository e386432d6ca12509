// SPDX-License-Identifier: MIT
#include "host/wire/json_text.h"

#include <boost/json/serialize.hpp>
#include <boost/json/string_view.hpp>

#include <algorithm>

namespace forethought {
namespace {

bool stands_as_it_is(char sign) {
  const auto byte = static_cast<unsigned char>(sign);
  return byte >= 0x20 && byte != '"' && byte != '\\';
}

}  // namespace

void append_json_string(std::string& json, std::string_view text) {
  if (std::all_of(text.begin(), text.end(), stands_as_it_is)) {
    json.append(1, '"').append(text).append(1, '"');
  } else {
    json += boost::json::serialize(boost::json::string_view(text));
  }
}

}  // namespace forethought
