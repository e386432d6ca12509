// SPDX-License-Identifier: MIT
#include "host/match/regex.h"

#include <doctest/doctest.h>

#include "tests/host/must.h"

namespace forethought {

TEST_CASE("the start is the leftmost from which a match ends at the end") {
  const Regex regex = must(Regex::compile("[0-9]+"));

  CHECK(regex.start_of_match("ab123", 0) == 2);
  CHECK(regex.start_of_match("ab123", 3) == 3);
}

TEST_CASE("a match that ends before the end does not count") {
  const Regex regex = must(Regex::compile("[0-9]{2}"));

  CHECK_FALSE(regex.start_of_match("12 ", 0));
  CHECK(regex.start_of_match("1234", 0) == 2);
}

TEST_CASE("what stands before the window is seen by boundaries") {
  const Regex regex = must(Regex::compile("\\b12"));

  CHECK_FALSE(regex.start_of_match("a12", 1));
  CHECK(regex.start_of_match(" 12", 1) == 1);
}

TEST_CASE("a full stop takes a whole character") {
  CHECK(must(Regex::compile(".x")).start_of_match("éx", 0) == 0);
}

TEST_CASE("an expression that is refused says where and why") {
  const auto regex = Regex::compile("(unclosed");

  REQUIRE_FALSE(regex);
  CHECK(regex.error().message == "missing closing parenthesis at character 9");
}

TEST_CASE("an expression that backtracks without end gives up") {
  const Regex regex = must(Regex::compile("(a|a)*b?c"));

  CHECK_FALSE(regex.start_of_match(std::string(200, 'a') + "d", 0));
}

}  // namespace forethought
