// SPDX-License-Identifier: MIT
#include "host/match/pattern_confirm.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <ctime>

#include "tests/host/match/terms.h"

namespace forethought {

TEST_CASE("a pattern matches from the leftmost start to the longest end") {
  CHECK(found_in({pattern_term("n", "[0-9]{2,4}")}, "see 1234.") == Found{"n:1234"});
  CHECK(found_in({pattern_term("n", "a+( a+)?")}, "aa aaa") == Found{"n:aa aaa"});
}

TEST_CASE("a pattern does not match next to a letter or digit that it leaves out") {
  const std::vector<Term> terms = {pattern_term("n", "[0-9]{3}")};

  for (const std::string text : {"1234", "a123", "123a", "é123", "123é", "123x\u0302"}) {
    CAPTURE(text);
    CHECK(found_in(terms, text).empty());
  }
  CHECK(found_in(terms, "(123), #123 123") == Found{"n:123", "n:123", "n:123"});
}

TEST_CASE("where the leftmost start is next to a letter, the next one counts") {
  CHECK(found_in({pattern_term("n", "[0-9]+( [0-9]+)?")}, "a1 22") == Found{"n:22"});
}

TEST_CASE("a match longer than the window is found from inside it or not at all") {
  const std::vector<Term> terms = {pattern_term("n", "x( y)+")};
  std::string inside = "x", beyond = "x";
  for (int i = 0; i < 127; ++i) inside += " y";
  for (int i = 0; i < 128; ++i) beyond += " y";

  CHECK(found_in(terms, inside) == Found{"n:" + inside});
  CHECK(found_in(terms, beyond) == Found{"n:" + inside});
}

TEST_CASE("a window never starts inside a character") {
  CHECK(found_in({pattern_term("n", "[^x]{1,3}[0-9]")}, "ééééé 5") == Found{});
  CHECK(found_in({pattern_term("n", ".{1,3}[0-9]")}, "ab éé5") == Found{"n:éé5"});
}

TEST_CASE("a pattern for one word matches no more and no less than one that could hold spaces") {
  const std::string text = "so St. Mary's, o'neill, x1 (ward) 94yo can't";
  for (const std::string word : {"[a-z]{2,}", "[a-z']+", "[0-9]{1,3}[a-z]{0,2}", "mary'?s"}) {
    CAPTURE(word);
    CHECK(holds_no_space(word));
    CHECK(found_in({pattern_term("n", word)}, text) ==
          found_in({pattern_term("n", "(?:" + word + "|@ @)")}, text));
  }
}

TEST_CASE("what may hold a space is known by its signs") {
  for (const std::string one : {"[a-z]{2,}", "\\d+", "\\w+\\.", "[+.]7?", "a|b", "(?:10\\.)"}) {
    CAPTURE(one);
    CHECK(holds_no_space(one));
  }
  for (const std::string more :
       {"ward [0-9]", ".", "[^a]", "\\s", "\\D", "\\x20", "\\ ", "[[:space:]]", "[a.] ?", "\\R",
        "\\h", "\\040", "[\\b-~]", "[\t-~]", "(?#[)a.b"}) {
    CAPTURE(more);
    CHECK_FALSE(holds_no_space(more));
  }
}

TEST_CASE("a text without a space takes no longer than others") {
  std::string text;
  while (text.size() < (1 << 20)) text += std::string(95, ',') + "12345";

  const std::clock_t start = std::clock();
  CHECK(found_in({pattern_term("n", "[0-9]{5}")}, text).size() == 10'000);
  CHECK(std::clock() - start < 5 * CLOCKS_PER_SEC);
}

TEST_CASE("a match that fails its test does not count, and the test sees what was typed") {
  const std::vector<Term> terms = {
      pattern_term("code", "[a-z]{1,2}[0-9][0-9a-z]? ?[0-9][a-z]{2}", Validator::postcode)};

  CHECK(found_in(terms, "at SW1A 1AA today") == Found{"code:SW1A 1AA"});
  CHECK(found_in(terms, "at QQ1 1AA today") == Found{});
}

TEST_CASE("full-width digits and zero-width characters do not hide a number") {
  CHECK(found_in({pattern_term("n", "[0-9]{3} [0-9]{3}")}, "no １２３\u00A04\u200B56!") ==
        Found{"n:１２３\u00A04\u200B56"});
}

TEST_CASE("a text full of digits takes a moment, however long") {
  const std::vector<Term> terms = {pattern_term("n", "[0-9]( ?[0-9]){5,25}")};
  std::string text;
  for (int i = 0; i < 500000; ++i) text += i % 3 == 0 ? "1 " : "1";
  const std::clock_t before = std::clock();

  CHECK(found_in(terms, text).size() > 1000);

  CHECK(static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC < 10);
}

TEST_CASE("a pattern for any word leaves the others what they need, however long the text") {
  const std::vector<Term> terms = {pattern_term("w", "[a-z]+"), pattern_term("n", "[0-9]{3}")};
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "word ";

  const Found found = found_in(terms, text + "123");

  CHECK(std::ranges::count(found, "n:123") == 1);
  CHECK(std::ranges::count(found, "w:word") > 1000);
}

}  // namespace forethought
