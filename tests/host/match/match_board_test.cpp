// SPDX-License-Identifier: MIT
#include "host/match/match_board.h"

#include <doctest/doctest.h>

#include "tests/host/match/terms.h"

namespace forethought {

TEST_CASE("matches come sorted by term, then start, the longest of each") {
  const Rows<Term> terms(std::vector<Term>(3));
  const Text text = must(Text::read("one two three"));
  MatchBoard board(terms, followers_in(terms));
  board.add(2, {4, 7});
  board.add(1, {4, 7});
  board.add(1, {4, 13});
  board.add(1, {4, 13});
  board.add(0, {8, 13});
  board.add(0, {0, 3});

  const std::vector<Match> matches = board.take(text);

  CHECK(matches == std::vector<Match>{{0, {0, 3}}, {0, {8, 13}}, {1, {4, 13}}, {2, {4, 7}}});
}

TEST_CASE("taking leaves nothing behind for the next text") {
  const Rows<Term> terms(std::vector<Term>(1));
  const Text text = must(Text::read("one"));
  MatchBoard board(terms, followers_in(terms));
  board.add(0, {0, 3});
  REQUIRE(board.take(text).size() == 1);

  CHECK(board.take(text).empty());
  board.add(0, {0, 3});
  CHECK(board.take(text).size() == 1);
}

TEST_CASE("a shorter match that is not the output still feeds a sequence") {
  const Rows<Term> terms(
      {phrase_term("age", {}), phrase_term("old", {}), sequence_term("both", {{0}, {1, 0, 0}})});
  const Text text = must(Text::read("ten years old"));
  MatchBoard board(terms, followers_in(terms));
  board.add(0, {0, 9});
  board.add(0, {0, 13});
  board.add(1, {10, 13});

  const std::vector<Match> matches = board.take(text);

  CHECK(matches == std::vector<Match>{{0, {0, 13}}, {1, {10, 13}}, {2, {0, 13}}});
}

TEST_CASE("an exception drops what it overlaps, however the two are nested") {
  Rows<Term> terms({phrase_term("safe", {}), phrase_term("word", {})});
  terms.made()[1].except = 0;
  const Text text = must(Text::read("aa bb cc dd ee"));
  MatchBoard board(terms, followers_in(terms));
  board.add(0, {0, 8});
  board.add(0, {3, 4});
  for (const std::size_t start : {0, 3, 6, 9, 12}) board.add(1, {start, start + 2});

  const std::vector<Match> matches = board.take(text);

  CHECK(matches == std::vector<Match>{{0, {0, 8}}, {0, {3, 4}}, {1, {9, 11}}, {1, {12, 14}}});
}

}  // namespace forethought
