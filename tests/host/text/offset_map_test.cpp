// SPDX-License-Identifier: MIT
#include "host/text/offset_map.h"

#include <doctest/doctest.h>

namespace forethought {

TEST_CASE("a map without edits changes nothing") {
  const OffsetMap map;

  CHECK(map.to_original({3, 7}) == ByteSpan{3, 7});
  CHECK(map.to_folded(5) == 5);
}

TEST_CASE("a span that touches a part of an edit covers all of it") {
  OffsetMap map;
  map.add({2, 5}, {2, 4});  // three bytes became two

  CHECK(map.to_original({3, 4}) == ByteSpan{2, 5});
  CHECK(map.to_original({2, 3}) == ByteSpan{2, 5});
  CHECK(map.to_original({0, 2}) == ByteSpan{0, 2});
  CHECK(map.to_original({4, 6}) == ByteSpan{5, 7});
}

TEST_CASE("deleted bytes belong to neither neighbour but lie inside a span across them") {
  OffsetMap map;
  map.add({2, 5}, {2, 2});

  CHECK(map.to_original({0, 2}) == ByteSpan{0, 2});
  CHECK(map.to_original({2, 4}) == ByteSpan{5, 7});
  CHECK(map.to_original({1, 3}) == ByteSpan{1, 6});
}

TEST_CASE("an empty span stays empty, even where bytes were deleted") {
  OffsetMap map;
  map.add({2, 5}, {2, 2});

  CHECK(map.to_original({2, 2}).size() == 0);
}

TEST_CASE("inserted bytes come from nowhere") {
  OffsetMap map;
  map.add({1, 3}, {1, 2});
  map.insert_bytes({2, 5});

  CHECK(map.to_original({2, 3}) == ByteSpan{3, 3});
  CHECK(map.to_original({1, 2}) == ByteSpan{1, 3});
  CHECK(map.to_original({3, 6}) == ByteSpan{3, 6});
  CHECK(map.to_original({7, 9}) == ByteSpan{6, 8});
}

TEST_CASE("a byte of the original goes to the end of its edit, the first one to the start") {
  OffsetMap map;
  map.add({2, 5}, {2, 4});
  map.add({6, 8}, {5, 5});

  CHECK(map.to_folded(2) == 2);
  CHECK(map.to_folded(3) == 4);
  CHECK(map.to_folded(5) == 4);
  CHECK(map.to_folded(7) == 5);
  CHECK(map.to_folded(8) == 5);
  CHECK(map.to_folded(9) == 6);
}

}  // namespace forethought
