// SPDX-License-Identifier: MIT
#include "host/text/sentences.h"

#include <doctest/doctest.h>

#include <string>

namespace forethought {

using Starts = std::vector<std::size_t>;

TEST_CASE("sentences start where UAX #29 says") {
  CHECK(sentence_starts("") == Starts{0});
  CHECK(sentence_starts("One. Two! Three? Four") == Starts{0, 5, 10, 17});
  CHECK(sentence_starts("3.5 mg is low. ok") == Starts{0});
  CHECK(sentence_starts("line\nline\r\nline") == Starts{0, 5, 11});
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
