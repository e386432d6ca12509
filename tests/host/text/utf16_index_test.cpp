// SPDX-License-Identifier: MIT
#include "host/text/utf16_index.h"

#include <doctest/doctest.h>

#include <string>

namespace forethought {

TEST_CASE("bytes of ASCII are code units") {
  const std::string text(1000, 'a');

  CHECK(Utf16Index(text).to_utf16(text, {300, 999}) == Span{300, 999});
}

TEST_CASE("a code point outside the basic plane is two code units") {
  const std::string text = "é😅€x";

  const Utf16Index index(text);

  CHECK(index.to_utf16(text, {0, 2}) == Span{0, 1});
  CHECK(index.to_utf16(text, {2, 6}) == Span{1, 3});
  CHECK(index.to_utf16(text, {6, 9}) == Span{3, 4});
  CHECK(index.to_utf16(text, {9, 10}) == Span{4, 5});
}

TEST_CASE("counting agrees across blocks, wherever they split a code point") {
  std::string text;
  std::size_t units = 0;
  for (int i = 0; i < 400; ++i) {
    text += i % 3 == 0 ? "😅" : i % 3 == 1 ? "é" : "a";
    units += i % 3 == 0 ? 2 : 1;

    CHECK(Utf16Index(text).to_utf16(text, {0, text.size()}) == Span{0, units});
  }
}

}  // namespace forethought
