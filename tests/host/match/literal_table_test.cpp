// SPDX-License-Identifier: MIT
#include "host/match/literal_table.h"

#include <doctest/doctest.h>

#include "tests/host/match/terms.h"

namespace forethought {

TEST_CASE("terms share equal literals") {
  const std::vector<Term> terms = {phrase_term("a", {"one", "two"}),
                                   phrase_term("b", {"two*", "two"})};

  const auto [table, texts] = collect_literals(terms);

  REQUIRE(texts == std::vector<std::string_view>{"one", "two"});
  CHECK(table.lengths == std::vector<std::uint32_t>{3, 3});
  CHECK(table.first_user == std::vector<std::uint32_t>{0, 1, 4});
  CHECK(table.user(0).term == 0);
  CHECK(table.user(1).term == 0);
  CHECK(table.user(2).term == 1);
  CHECK_FALSE(table.user(2).any_ending);
  CHECK(table.user(3).any_ending);
}

TEST_CASE("a literal that a term lists twice is used once") {
  const std::vector<Term> terms = {phrase_term("a", {"one", "One"})};

  CHECK(collect_literals(terms).table.users.size() == 1);
}

TEST_CASE("no terms make a sound, empty table") {
  const LiteralTable table = collect_literals({}).table;

  CHECK(table.lengths.empty());
  CHECK(is_sound(table, 0));
}

TEST_CASE("a table whose numbers lead nowhere is not sound") {
  const LiteralTable sound = collect_literals({phrase_term("a", {"one", "two"})}).table;
  REQUIRE(is_sound(sound, 1));
  LiteralTable bad_user = sound, bad_order = sound, bad_end = sound, empty = sound;
  bad_user.users[1] = 2;
  bad_order.first_user = {0, 3, 2};
  bad_end.first_user.back() = 3;
  empty.first_user.clear();

  CHECK_FALSE(is_sound(bad_user, 1));
  CHECK_FALSE(is_sound(bad_order, 1));
  CHECK_FALSE(is_sound(bad_end, 1));
  CHECK_FALSE(is_sound(empty, 1));
}

}  // namespace forethought
