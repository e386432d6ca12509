// SPDX-License-Identifier: MIT
#include "host/number_lists.h"

#include <algorithm>

namespace forethought {

NumberLists::NumberLists(const Plain& lists) {
  std::vector<std::uint32_t> ends, numbers;
  for (const auto& list : lists) {
    numbers.insert(numbers.end(), list.begin(), list.end());
    ends.push_back(static_cast<std::uint32_t>(numbers.size()));
  }
  const auto joined = joined_sections({bytes_of_values(ends), bytes_of_values(numbers)});
  *this = *in(SharedBytes::copy_of(joined));
}

std::optional<NumberLists> NumberLists::in(const SharedBytes& bytes) {
  const auto sections = sections_in(bytes, 2);
  if (!sections) return {};
  NumberLists lists;
  lists.bytes_ = bytes;
  lists.ends_ = Values<std::uint32_t>((*sections)[0]);
  lists.numbers_ = Values<std::uint32_t>((*sections)[1]);
  return lists;
}

std::optional<NumberLists> NumberLists::in(const SharedBytes& bytes, std::size_t lists,
                                           std::size_t limit) {
  auto read = in(bytes);
  if (!read || read->ends_.size() > lists || !read->is_sound(limit)) return {};
  return read;
}

bool NumberLists::is_sound(std::size_t limit) const {
  const std::size_t last = ends_.empty() ? 0 : ends_[ends_.size() - 1];
  return last == numbers_.size() && std::is_sorted(ends_.begin(), ends_.end()) &&
         std::all_of(numbers_.begin(), numbers_.end(),
                     [&](std::uint32_t number) { return number < limit; });
}

std::span<const std::uint32_t> NumberLists::of(std::size_t number) const {
  if (number >= ends_.size()) return {};
  const std::uint32_t start = number == 0 ? 0 : ends_[number - 1];
  return {numbers_.begin() + start, numbers_.begin() + ends_[number]};
}

}  // namespace forethought
