// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "host/result.h"
#include "host/rules/rows.h"
#include "host/rules/term.h"
#include "host/sections.h"

namespace forethought {

// Which terms look for which literal. Equal literals of several terms are one literal with several
// users, so that each is scanned for once.
class LiteralTable {
 public:
  struct User {
    int term = 0;
    bool any_ending = false;
  };

  LiteralTable() = default;
  // Fails where they are no bytes of LiteralTexts.
  static Result<LiteralTable> in(const SharedBytes& bytes);

  // Whether all numbers lead somewhere: every literal to users, every user to one of `terms`.
  bool is_sound(std::size_t terms) const;

  std::size_t length(unsigned literal) const { return lengths_[literal]; }  // in bytes

  // Calls `each` with every user of the literal.
  template <typename Each>
  void each_user(unsigned literal, Each each) const {
    for (std::uint32_t i = first_user_[literal]; i < first_user_[literal + 1]; ++i) {
      each(User{static_cast<int>(users_[i] / 2), users_[i] % 2 == 1});
    }
  }

 private:
  Values<std::uint32_t> lengths_;     // by the literal's number
  Values<std::uint32_t> first_user_;  // in users_, by the literal's number; one more at the end
  Values<std::uint32_t> users_;       // each a term's number times two, plus one for any ending
};

// The literals of terms, each once, which point into the terms.
struct LiteralTexts {
  std::vector<std::string_view> texts;
  std::vector<int> first_terms;  // by literal: one that looks for it
  std::string table;             // for LiteralTable::in()
};

LiteralTexts collect_literals(const Rows<Term>& terms);

}  // namespace forethought
