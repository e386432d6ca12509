// SPDX-License-Identifier: MIT
#include "host/text/byte_search.h"

#include <doctest/doctest.h>

#include <string>

namespace forethought {

TEST_CASE("a byte is found wherever it stands in its block, and the end where it is not") {
  const auto is_x = [](unsigned char c, unsigned char) { return c == 'x'; };
  for (std::size_t place = 0; place < 100; ++place) {
    std::string text(100, 'a');
    CHECK(find_byte(text, place, is_x) == 100);
    text[place] = 'x';

    CHECK(find_byte(text, 0, is_x) == place);
    CHECK(find_byte(text, place, is_x) == place);
    CHECK(find_byte(text, place + 1, is_x) == 100);
  }
}

TEST_CASE("the next byte is seen across blocks, and after the last one there is none") {
  const auto is_pair = [](unsigned char c, unsigned char next) {
    return (c == 'x') & (next == 'x');
  };
  const auto is_last = [](unsigned char, unsigned char next) { return next == 0; };
  for (std::size_t place = 0; place < 98; ++place) {
    std::string text(100, 'a');
    text[place] = text[place + 1] = 'x';

    CHECK(find_byte(text, 0, is_pair) == place);
    CHECK(find_byte(text.substr(0, place + 1), 0, is_last) == place);
  }
}

TEST_CASE("several characters are found in their order") {
  const std::string text = "a.b@c.:d";
  CharacterSearch<3> search(text, {'@', '.', ':'});

  CHECK(search.next(0) == 1);
  CHECK(search.next(1) == 1);
  CHECK(search.next(2) == 3);
  CHECK(search.next(4) == 5);
  CHECK(search.next(6) == 6);
  CHECK(search.next(7) == text.size());
}

}  // namespace forethought
