// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "host/sections.h"

namespace forethought {

// A list of numbers for each number from 0 on, in bytes that are read where they lie.
class NumberLists {
 public:
  using Plain = std::vector<std::vector<std::uint32_t>>;

  NumberLists() = default;
  explicit NumberLists(const Plain& lists);

  // Nothing where they are no bytes(), or there are more than `lists` lists, or numbers in them
  // that are not below `limit`.
  static std::optional<NumberLists> in(const SharedBytes& bytes, std::size_t lists,
                                       std::size_t limit);
  std::string_view bytes() const { return bytes_.view(); }

  // Empty for a number that is beyond all lists.
  std::span<const std::uint32_t> of(std::size_t number) const;

 private:
  static std::optional<NumberLists> in(const SharedBytes& bytes);
  bool is_sound(std::size_t limit) const;

  SharedBytes bytes_;           // the sections that follow
  Values<std::uint32_t> ends_;  // in numbers_, by list
  Values<std::uint32_t> numbers_;
};

}  // namespace forethought
