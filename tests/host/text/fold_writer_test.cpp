// SPDX-License-Identifier: MIT
#include "host/text/fold_writer.h"

#include <doctest/doctest.h>

namespace forethought {

TEST_CASE("plain text is put in lower case and corresponds byte for byte") {
  FoldWriter writer(8);
  writer.plain("It`S A1");

  const Folded folded = writer.take();

  CHECK(folded.text == "it's a1");
  CHECK(folded.map.to_original({2, 4}) == ByteSpan{2, 4});
}

TEST_CASE("signs of one kind become one sign, and white space after white space nothing") {
  FoldWriter writer(32);
  writer.keep("‘”—\u3000\u2028x");

  const Folded folded = writer.take();

  CHECK(folded.text == "'\"- x");
  CHECK(folded.map.to_original({1, 2}) == ByteSpan{3, 6});
  CHECK(folded.map.to_original({3, 5}) == ByteSpan{9, 16});
}

TEST_CASE("a replacement may be longer, shorter or nothing") {
  FoldWriter writer(8);
  writer.replace(2, "ss");
  writer.replace(3, "");
  writer.replace(1, "xyz");

  const Folded folded = writer.take();

  CHECK(folded.text == "ssxyz");
  CHECK(folded.map.to_original({0, 1}) == ByteSpan{0, 2});
  CHECK(folded.map.to_original({3, 4}) == ByteSpan{5, 6});
}

}  // namespace forethought
