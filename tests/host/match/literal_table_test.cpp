// SPDX-License-Identifier: MIT
#include "host/match/literal_table.h"

#include <doctest/doctest.h>

#include "tests/host/match/terms.h"

namespace forethought {
namespace {

// "term" and "term*" for each user of a literal.
std::vector<std::string> users_of(unsigned literal, const LiteralTexts& literals) {
  const LiteralTable table = must(LiteralTable::in(SharedBytes::copy_of(literals.table)));
  std::vector<std::string> users;
  table.each_user(literal, [&](LiteralTable::User user) {
    users.push_back(std::to_string(user.term) + (user.any_ending ? "*" : ""));
  });
  return users;
}

using Users = std::vector<std::string>;

}  // namespace

TEST_CASE("terms share equal literals") {
  const Rows<Term> terms(
      std::vector<Term>{phrase_term("a", {"one", "two"}), phrase_term("b", {"two*", "two"})});

  const LiteralTexts literals = collect_literals(terms);

  REQUIRE(literals.texts == std::vector<std::string_view>{"one", "two"});
  CHECK(literals.first_terms == std::vector<int>{0, 0});
  CHECK(users_of(0, literals) == Users{"0"});
  CHECK(users_of(1, literals) == Users{"0", "1", "1*"});
  CHECK(must(LiteralTable::in(SharedBytes::copy_of(literals.table))).length(1) == 3);
}

TEST_CASE("a literal that a term lists twice is used once") {
  const Rows<Term> terms(std::vector<Term>{phrase_term("a", {"one", "One"})});

  CHECK(users_of(0, collect_literals(terms)) == Users{"0"});
}

TEST_CASE("no terms make a table without literals") {
  CHECK(collect_literals({}).texts.empty());
  CHECK(LiteralTable::in(SharedBytes::copy_of(collect_literals({}).table)));
}

TEST_CASE("bytes of something else are no table") {
  CHECK_FALSE(LiteralTable::in(SharedBytes::copy_of("something else")));
}

}  // namespace forethought
