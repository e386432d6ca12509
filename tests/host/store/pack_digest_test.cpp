// SPDX-License-Identifier: MIT
#include "host/store/pack_digest.h"

#include <doctest/doctest.h>

namespace forethought {
namespace {

TEST_CASE("a digest changes with a name, a content, and where one ends") {
  const std::string digest = digest_of({{"a", "bc"}});

  CHECK(digest.size() == 64);
  CHECK(digest == digest_of({{"a", "bc"}}));
  CHECK(digest != digest_of({{"a", "bd"}}));
  CHECK(digest != digest_of({{"b", "bc"}}));
  CHECK(digest != digest_of({{"ab", "c"}}));
  CHECK(digest != digest_of({{"a", "bc"}, {"", ""}}));
}

}  // namespace
}  // namespace forethought
