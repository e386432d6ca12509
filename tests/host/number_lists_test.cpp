// SPDX-License-Identifier: MIT
#include "host/number_lists.h"

#include <doctest/doctest.h>

namespace forethought {
namespace {

using Numbers = std::vector<std::uint32_t>;

Numbers list(const NumberLists& lists, std::size_t number) {
  const auto of = lists.of(number);
  return {of.begin(), of.end()};
}

SharedBytes bytes_of(const Numbers& ends, const Numbers& numbers) {
  return SharedBytes::copy_of(joined_sections({bytes_of_values(ends), bytes_of_values(numbers)}));
}

}  // namespace

TEST_CASE("lists of numbers come back from their bytes, and there are none beyond them") {
  const NumberLists made(NumberLists::Plain{{3, 1}, {}, {2}});

  const auto lists = NumberLists::in(SharedBytes::copy_of(made.bytes()), 3, 4);

  REQUIRE(lists);
  CHECK(list(*lists, 0) == Numbers{3, 1});
  CHECK(list(*lists, 1).empty());
  CHECK(list(*lists, 2) == Numbers{2});
  CHECK(list(*lists, 3).empty());
  CHECK(list(NumberLists(), 0).empty());
}

TEST_CASE("bytes whose numbers lead elsewhere are no lists") {
  CHECK(NumberLists::in(bytes_of({1, 2}, {0, 1}), 2, 2));
  CHECK_FALSE(NumberLists::in(bytes_of({1, 2}, {0, 1}), 1, 2));  // one list too many
  CHECK_FALSE(NumberLists::in(bytes_of({1, 2}, {0, 2}), 2, 2));  // a number too high
  CHECK_FALSE(NumberLists::in(bytes_of({1, 3}, {0, 1}), 2, 2));  // ends behind the numbers
  CHECK_FALSE(NumberLists::in(bytes_of({3, 2}, {0, 1}), 2, 2));  // ends before it begins
  CHECK_FALSE(NumberLists::in(bytes_of({}, {0, 1}), 2, 2));      // numbers of no list
  CHECK_FALSE(NumberLists::in(SharedBytes::copy_of("other"), 2, 2));
}

}  // namespace forethought
