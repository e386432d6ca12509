// SPDX-License-Identifier: MIT
#include "host/match/class_row.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

#include "tests/host/match/terms.h"

namespace forethought {

TEST_CASE("a row of classes is told from an expression that is more") {
  for (const std::string row : {"[a-z]{2,}", "[0-9]{3}[ -]?[0-9]{4}", "@[a-z0-9_.]{3,30}",
                                "so{1,6}", "\\+44\\.?", "[.\\]\\-é-ü]+", "[+-]", "é*x"}) {
    CAPTURE(row);
    CHECK(ClassRow::in(row));
  }
  for (const std::string more :
       {"a|b", "(?:ab)+", "a.c", "^a", "a$", "[^a]", "\\d", "[\\d]", "\\bab", "a+?", "a++", "a{,2}",
        "a{2", "[[:alpha:]]", "[]a]", "[a-", "[a-\\w]", "a\\"}) {
    CAPTURE(more);
    CHECK_FALSE(ClassRow::in(more));
  }
}

TEST_CASE("a row of classes finds in any text what it finds as a part of a longer expression") {
  const std::vector<std::string> signs = {"a", "b", "z", "1", "2", " ", "-", "'", "@", ".", "é"};
  std::mt19937 random(1);
  for (const std::string row :
       {"[a-z]{2,}", "[a-z]{2,3}", "[0-9]{1,2}[a-d]?", "[ab]?[0-9]{2}[ -]?[0-9]", "@[a-z0-9_]{2,4}",
        "[a-zé][a-zé'.]*[a-zé]", " [a-zé']+", "a{1,3}b?", "é+", "[1-9][0-9]{0,1}\\.?[0-9]"}) {
    const std::vector<Term> terms = {pattern_term("n", row)};
    const std::vector<Term> longer = {pattern_term("n", "(?:" + row + "|@#@)")};
    const Image image = must(Image::compile(terms)), other = must(Image::compile(longer));
    for (int number = 0; number < 3000; ++number) {
      std::string text;
      for (std::size_t left = random() % 16; left > 0; --left)
        text += signs[random() % signs.size()];
      CAPTURE(row);
      CAPTURE(text);
      REQUIRE(found_in(image, terms, text) == found_in(other, longer, text));
    }
  }
}

}  // namespace forethought
