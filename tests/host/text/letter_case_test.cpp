// SPDX-License-Identifier: MIT
#include "host/text/letter_case.h"

#include <doctest/doctest.h>

namespace forethought {

TEST_CASE("the first letter decides whether words start with a capital") {
  CHECK(starts_with_capital("Rose"));
  CHECK(starts_with_capital("ROSE"));
  CHECK(starts_with_capital("Isle of Wight"));
  CHECK(starts_with_capital("(Áine"));
  CHECK_FALSE(starts_with_capital("rose"));
  CHECK_FALSE(starts_with_capital("áIne"));
  CHECK_FALSE(starts_with_capital("999"));
  CHECK_FALSE(starts_with_capital(""));
}

TEST_CASE("upper case means every cased letter, but for a plural's ending") {
  CHECK(is_upper_case("PA"));
  CHECK(is_upper_case("A&E"));
  CHECK(is_upper_case("PAs"));
  CHECK(is_upper_case("PA’s"));
  CHECK(is_upper_case("B12"));
  CHECK_FALSE(is_upper_case("Pa"));
  CHECK_FALSE(is_upper_case("pa"));
  CHECK_FALSE(is_upper_case("As"));
  CHECK_FALSE(is_upper_case("s"));
  CHECK_FALSE(is_upper_case("12"));
}

}  // namespace forethought
