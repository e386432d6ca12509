// SPDX-License-Identifier: MIT
#include "host/rules/located_json.h"

#include <doctest/doctest.h>

namespace forethought {
namespace {

struct Reading {
  std::optional<LocatedValue> value;
  std::vector<Mistake> mistakes;
};

Reading read(std::string_view text) {
  Reading reading;
  FileMistakes mistakes("x.jsonc", reading.mistakes);
  reading.value = read_located_json(text, mistakes);
  return reading;
}

void check_not_json(std::string_view text, int line) {
  const Reading reading = read(text);

  CHECK_FALSE(reading.value);
  REQUIRE(reading.mistakes.size() == 1);
  CHECK(reading.mistakes[0].file == "x.jsonc");
  CHECK(reading.mistakes[0].line == line);
}

TEST_CASE("every value and key knows its line") {
  const Reading reading = read(
      "// a comment\n"
      "{\n"
      "  \"a\": [1,\n"
      "    true, /* two\n"
      "    lines */ null,\n"
      "  ],\n"
      "  \"b\":\n"
      "    {\"c\": \"d\"},  // the last\n"
      "}\n");

  REQUIRE(reading.value);
  const LocatedValue& root = *reading.value;
  CHECK(root.line == 2);
  const LocatedValue& list = *root.member("a");
  CHECK(list.line == 3);
  REQUIRE(list.array()->size() == 3);
  CHECK(list.array()->at(0).line == 3);
  CHECK(list.array()->at(1).line == 4);
  CHECK(list.array()->at(2).line == 5);
  CHECK(root.object()->at(1).line == 7);
  CHECK(root.member("b")->line == 8);
  CHECK(*root.member("b")->member("c")->string() == "d");
}

TEST_CASE("values keep their kind") {
  const Reading reading = read(R"({"b": false, "n": -2.5, "i": 7, "s": "a\u0301\n", "z": null})");

  REQUIRE(reading.value);
  CHECK_FALSE(*reading.value->member("b")->boolean());
  CHECK(*reading.value->member("n")->number() == -2.5);
  CHECK(*reading.value->member("i")->number() == 7);
  CHECK(*reading.value->member("s")->string() == "a\u0301\n");
  CHECK(std::holds_alternative<std::nullptr_t>(reading.value->member("z")->value));
  CHECK(reading.value->member("absent") == nullptr);
  CHECK(reading.value->member("n")->member("absent") == nullptr);
}

TEST_CASE("a file need not end in a line feed") {
  CHECK(read("{} // end").value);
  CHECK(read("[1]").value);
}

TEST_CASE("what is no JSON is reported with its line") {
  check_not_json("", 1);
  check_not_json("{\n\"a\": 1\n\"b\": 2}", 3);
  check_not_json("{\n\n\"a: 1}", 3);
  check_not_json("{\"a\": 1}\n{}", 2);
  check_not_json("{\"a\": [1\n", 1);
  check_not_json("[\"\xff\"]", 1);
}

TEST_CASE("nesting is bounded") {
  CHECK(read(std::string(32, '[') + std::string(32, ']')).value);
  check_not_json(std::string(33, '[') + std::string(33, ']'), 1);
}

TEST_CASE("an object names a member once") {
  const Reading reading = read("{\n\"a\": 1,\n\"a\": 2}");

  REQUIRE(reading.mistakes.size() == 1);
  CHECK(to_string(reading.mistakes[0]) == "x.jsonc:3: \"a\" stands here twice");
  REQUIRE(reading.value);
  CHECK(*reading.value->member("a")->number() == 1);
}

}  // namespace
}  // namespace forethought
