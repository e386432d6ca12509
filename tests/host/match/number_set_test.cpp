// SPDX-License-Identifier: MIT
#include "host/match/number_set.h"

#include <doctest/doctest.h>

namespace forethought {

TEST_CASE("numbers come out the least first, each once, whenever they were put in") {
  NumberSet set(10'000);
  for (const std::size_t number : {9'999, 64, 0, 63, 4'096, 64}) set.add(number);

  std::vector<std::size_t> taken;
  while (const auto number = set.take_least()) {
    taken.push_back(*number);
    if (*number == 64) set.add(4'095);
  }

  CHECK(taken == std::vector<std::size_t>{0, 63, 64, 4'095, 4'096, 9'999});
  CHECK_FALSE(set.take_least());
}

}  // namespace forethought
