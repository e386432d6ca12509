// SPDX-License-Identifier: MIT
#include "host/app/checking/text_lines.h"

#include <doctest/doctest.h>

namespace forethought {
namespace {

TEST_CASE("a text is cut at line breaks of either kind") {
  const TextLines lines("one\r\ntwo\n\nfour");

  CHECK(lines[0].text == "one");
  CHECK(lines[0].span == Span{0, 3});
  CHECK(lines[1].text == "two");
  CHECK(lines[1].span == Span{5, 8});
  CHECK(lines[2].text.empty());
  CHECK(lines[2].span == Span{9, 9});
  CHECK(lines[3].text == "four");
  CHECK(lines[3].span == Span{10, 14});
}

TEST_CASE("a place is found by its UTF-16 code unit") {
  const TextLines lines("🙂é\n日本\n");

  CHECK(lines.number_at(0) == 0);
  CHECK(lines.number_at(3) == 0);
  CHECK(lines.number_at(4) == 1);
  CHECK(lines.number_at(6) == 1);
  CHECK(lines.number_at(7) == 2);
  CHECK(lines[1].text == "日本");
  CHECK(lines[1].span == Span{4, 6});
}

TEST_CASE("an empty text has one line") {
  const TextLines lines("");

  CHECK(lines.number_at(0) == 0);
  CHECK(lines[0].text.empty());
}

}  // namespace
}  // namespace forethought
