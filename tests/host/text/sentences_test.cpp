// SPDX-License-Identifier: MIT
#include "host/text/sentences.h"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "host/text/segmenter.h"

namespace forethought {

using Starts = std::vector<std::size_t>;

TEST_CASE("sentences start where UAX #29 says") {
  CHECK(sentence_starts("") == Starts{0});
  CHECK(sentence_starts("One. Two! Three? Four") == Starts{0, 5, 10, 17});
  CHECK(sentence_starts("3.5 mg is low. ok") == Starts{0});
  CHECK(sentence_starts("line\nline\r\nline") == Starts{0, 5, 11});
}

TEST_CASE("no sentence ends after a title or a short word for 'for example'") {
  CHECK(sentence_starts("I saw Dr. Patel. She was kind") == Starts{0, 17});
  CHECK(sentence_starts("Prof. O’Hara and St. James. Then home") == Starts{0, 30});
  CHECK(sentence_starts("e.g. Today. The end") == Starts{0, 12});
  CHECK(sentence_starts("Hosp no. 12345. I said no. Then home") == Starts{0, 16, 27});
  CHECK(sentence_starts("Seen by the odr. Then home") == Starts{0, 17});
}

TEST_CASE("a line of ASCII is cut as ICU cuts it") {
  const std::vector<std::string> pieces = {
      "a", "B", "7",  ".",  "!", "?", "\"", "'",    "(",  ")",  "[",  ",", "-", ":",
      ";", " ", "  ", "\t", "_", "/", "\r", "zeta", "\n", "\v", "\f", "#", "<", "..."};
  std::mt19937 random(1);
  for (int i = 0; i < 20000; ++i) {
    std::string line;
    for (std::size_t count = random() % 16; count > 0; --count)
      line += pieces[random() % pieces.size()];
    CAPTURE(line);
    Starts expected{0};
    for_each_sentence_start(line, [&](std::size_t start) { expected.push_back(start); });

    REQUIRE(sentence_starts(line) == expected);
  }
}

TEST_CASE("a blank line ends a paragraph, a line break alone does not") {
  CHECK(paragraph_starts("") == Starts{0});
  CHECK(paragraph_starts("a\nb") == Starts{0});
  CHECK(paragraph_starts("a\r\nb") == Starts{0});
  CHECK(paragraph_starts("a\n\nb") == Starts{0, 3});
  CHECK(paragraph_starts("a\r\n\r\nb") == Starts{0, 5});
  CHECK(paragraph_starts("a\n \t\nb\n\n\nc") == Starts{0, 5, 9});
  CHECK(paragraph_starts("a\u2029b") == Starts{0, 4});
  CHECK(paragraph_starts("\n\na\n\n") == Starts{0});
  CHECK(paragraph_starts("a\n\u00A0\nb") == Starts{0, 5});
}

}  // namespace forethought
