// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "host/number_lists.h"
#include "host/rules/pack.h"

namespace forethought {

// Which rules of a pack have an id, a category or a mark, by number, so that few of them are read.
class RuleIndex {
 public:
  // Of what rule_index_of() gave for a pack of so many rules. Nothing where they are other bytes.
  static std::optional<RuleIndex> in(const SharedBytes& bytes, const Pack& pack);

  // `pack` must be that pack.
  std::optional<std::size_t> with_id(std::string_view id, const Pack& pack) const;
  // By the category's number in the pack.
  std::span<const std::uint32_t> of_category(std::size_t category) const {
    return of_category_.of(category);
  }
  // Those that are off for a user who has not switched them on.
  std::span<const std::uint32_t> opt_in() const { return lists_.of(kOptIn); }

 private:
  friend std::string rule_index_of(const Pack& pack);
  enum : std::size_t { kById, kOptIn, kLists };

  NumberLists lists_;  // all rules by id; those that are opt-in
  NumberLists of_category_;
};

std::string rule_index_of(const Pack& pack);

}  // namespace forethought
