// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "host/rules/term.h"

namespace forethought {

// Which terms look for which literal. Equal literals of several terms are one literal with several
// users, so that each is scanned for once.
struct LiteralTable {
  struct User {
    int term = 0;
    bool any_ending = false;
  };

  std::vector<std::uint32_t> lengths;  // in bytes, by the literal's number
  std::vector<std::uint32_t>
      first_user;                    // in `users`, by the literal's number; one more at the end
  std::vector<std::uint32_t> users;  // each a term's number times two, plus one for any ending

  User user(std::size_t i) const { return {static_cast<int>(users[i] / 2), users[i] % 2 == 1}; }
};

// A table with the texts of its literals, which point into the terms.
struct LiteralTexts {
  LiteralTable table;
  std::vector<std::string_view> texts;
};

LiteralTexts collect_literals(const std::vector<Term>& terms);

// Whether all numbers lead somewhere: every literal to users, every user to one of `term_count`.
bool is_sound(const LiteralTable& table, std::size_t term_count);

}  // namespace forethought
