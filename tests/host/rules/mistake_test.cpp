// SPDX-License-Identifier: MIT
#include "host/rules/mistake.h"

#include <doctest/doctest.h>

#include <array>

namespace forethought {
namespace {

TEST_CASE("a mistake prints as editors expect") {
  CHECK(to_string(Mistake{"a.jsonc", 7, "wrong"}) == "a.jsonc:7: wrong");
  CHECK(to_string(Mistake{"a.jsonc", 0, "wrong"}) == "a.jsonc: wrong");
}

TEST_CASE("a slip of the pen suggests the name that was meant") {
  constexpr std::array<std::string_view, 3> kKnown = {"severity", "surfaces", "in"};

  CHECK(did_you_mean("severty", kKnown) == "; did you mean \"severity\"?");
  CHECK(did_you_mean("surface", kKnown) == "; did you mean \"surfaces\"?");
  CHECK(did_you_mean("within", kKnown) == "");
  CHECK(did_you_mean("an", kKnown) == "");
}

}  // namespace
}  // namespace forethought
