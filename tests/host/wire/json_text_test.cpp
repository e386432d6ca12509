// SPDX-License-Identifier: MIT
#include "host/wire/json_text.h"

#include <doctest/doctest.h>

#include <boost/json/parse.hpp>

namespace forethought {
namespace {

std::string why(std::string_view text) {
  boost::json::error_code error;
  boost::json::parse(text, error);
  REQUIRE(error);
  return why_not_json(text, error);
}

TEST_CASE("a string is written with its quotes and escapes") {
  std::string json = "[";
  append_json_string(json, "caf\xC3\xA9");
  append_json_string(json, "\"a\n");

  CHECK(json == "[\"caf\xC3\xA9\"\"\\\"a\\n\"");
}

TEST_CASE("half a surrogate pair and bytes that are no UTF-8 are named") {
  for (const char* lone : {R"("\ud83d")", R"("\ud83d x")", R"("\ud83d\u0041")", R"("\uDE00")",
                           R"("\ud83d\ud83d\ude00")"}) {
    CAPTURE(lone);
    CHECK(why(lone) == "a lone surrogate");
  }
  CHECK(why("\"\xFF\"") == "not valid UTF-8");
}

TEST_CASE("other mistakes are told as the parser has them") {
  CHECK(why("nonsense") == "syntax error");
  CHECK(why(R"({"a": "\ud83d\ude00 \\ud83d", })") == "syntax error");
  CHECK(why(R"("\ud8)") == "incomplete JSON");
}

}  // namespace
}  // namespace forethought
