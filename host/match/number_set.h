// SPDX-License-Identifier: MIT
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace forethought {

// A set of numbers below a limit that gives the least first: a bit for each, and one for each 64 of
// these, so that tens of thousands are looked through in a few steps.
class NumberSet {
 public:
  explicit NumberSet(std::size_t limit) : numbers_(limit / 64 + 1), groups_(limit / 4096 + 1) {}

  void add(std::size_t number) {
    numbers_[number / 64] |= bit(number);
    groups_[number / 4096] |= bit(number / 64);
  }

  // Nothing where it is empty.
  std::optional<std::size_t> take_least() {
    for (std::size_t i = 0; i < groups_.size(); ++i) {
      if (groups_[i] == 0) continue;
      const std::size_t group = 64 * i + static_cast<std::size_t>(std::countr_zero(groups_[i]));
      std::uint64_t& numbers = numbers_[group];
      const std::size_t number = 64 * group + static_cast<std::size_t>(std::countr_zero(numbers));
      numbers &= ~bit(number);
      if (numbers == 0) groups_[i] &= ~bit(group);
      return number;
    }
    return std::nullopt;
  }

 private:
  static std::uint64_t bit(std::size_t number) { return std::uint64_t{1} << number % 64; }

  std::vector<std::uint64_t> numbers_, groups_;
};

}  // namespace forethought
