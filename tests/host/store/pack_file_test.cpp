// SPDX-License-Identifier: MIT
#include "host/store/pack_file.h"

#include <doctest/doctest.h>

#include "tests/host/must.h"
#include "tests/host/store/small_pack.h"

namespace forethought {
namespace {

TEST_CASE("a pack goes into one file and comes back byte by byte, in its order") {
  const std::vector<RuleFile> files = small_pack();

  const std::vector<RuleFile> back = must(files_in_pack_file(pack_file_text(files)));

  REQUIRE(back.size() == files.size());
  for (std::size_t i = 0; i < files.size(); ++i) {
    CHECK(back[i].name == files[i].name);
    CHECK(back[i].content == files[i].content);
  }
}

TEST_CASE("another file is not taken for a pack") {
  for (const char* text :
       {"", "[]", "{}", R"({"files": {}})", R"({"forethought-pack": 2, "files": {}})",
        R"({"forethought-pack": 1, "files": []})",
        R"({"forethought-pack": 1, "files": {"a": 1}})"}) {
    CAPTURE(text);
    CHECK_FALSE(files_in_pack_file(text));
  }
}

}  // namespace
}  // namespace forethought
