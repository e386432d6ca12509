// SPDX-License-Identifier: MIT
#include "host/app/checking/written_id.h"

#include <doctest/doctest.h>

#include <string>

namespace forethought {
namespace {

TEST_CASE("an id comes back as it was written") {
  const std::string ids[] = {"7",    "-0",    "1.50",  "18446744073709551616123", "1e400",
                             "true", "false", "\"a\"", R"("\u00e9\"}")",          "null"};
  for (const std::string& id : ids) {
    CAPTURE(id);
    CHECK(written_id("{\"text\": \"x\", \"id\" : " + id + " }") == id);
    CHECK(written_id("{\"id\":" + id + ",\"text\":\"x\"}") == id);
  }
}

TEST_CASE("only the id of the outermost object counts") {
  CHECK(written_id(R"({"a":{"id":1},"b":[{"id":2}],"id":3})") == "3");
  CHECK(written_id(R"({"a":{"id":1}})") == "null");
  CHECK(written_id(R"({"a":"id","b":"\"id\":4"})") == "null");
  CHECK(written_id(R"({"a":"id","id":5})") == "5");
}

TEST_CASE("white space of a mebibyte before the id takes no time") {
  CHECK(written_id("{\"text\": \"x\"" + std::string(1 << 20, ' ') + ", \"id\": 7}") == "7");
}

TEST_CASE("an id that is no scalar, or not JSON, is null") {
  for (const char* line :
       {R"({"id":[1]})", R"({"id":{}})", R"({"id":nope})", R"({"id":"x)", R"({"id":"\ud83d"})",
        R"({"id":)", "{\"id\":\"\xFF\"}", "id", "", "[]"}) {
    CAPTURE(line);
    CHECK(written_id(line) == "null");
  }
}

TEST_CASE("the id of a line that is no JSON further on is found") {
  CHECK(written_id(R"({"id":7,"text":"\ud83d"})") == "7");
}

}  // namespace
}  // namespace forethought
