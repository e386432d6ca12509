// SPDX-License-Identifier: MIT
#include "host/wire/refusal.h"

#include <doctest/doctest.h>

#include <array>
#include <optional>

namespace forethought {
namespace {

TEST_CASE("the id of a request that is not JSON is found") {
  struct Example {
    const char* json;
    std::optional<std::int64_t> id;
  };
  const std::array<Example, 12> examples = {{
      {R"({"type":"check","id":7,"text":"\ud83d"})", 7},
      {R"({ "id" : 12 , "text": )", 12},
      {R"({"text":"\"id\":3","id":4})", 4},
      {R"({"context":{"id":5},"id":6})", 6},
      {R"({"context":{"id":5}})", std::nullopt},
      {R"({"id":"7"})", std::nullopt},
      {R"({"id":-7})", std::nullopt},
      {R"({"id":0})", std::nullopt},
      {R"({"id":7.5})", std::nullopt},
      {R"({"id":12)", std::nullopt},
      {R"({"id":99999999999999999999})", std::nullopt},
      {R"({"text":"never ended)", std::nullopt},
  }};

  for (const Example& example : examples) {
    CAPTURE(example.json);
    CHECK(find_id(example.json) == example.id);
  }
}

}  // namespace
}  // namespace forethought
