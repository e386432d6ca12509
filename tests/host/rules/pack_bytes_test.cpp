// SPDX-License-Identifier: MIT
#include "host/rules/pack_bytes.h"

#include <doctest/doctest.h>

#include "host/rules/reader.h"
#include "tests/host/must.h"

namespace forethought {
namespace {

Pack read(const std::string& folder) {
  ReadPack read = read_pack(must(files_of(FORETHOUGHT_SOURCE "/" + folder)));
  REQUIRE_FALSE(read.obstacle());
  return std::move(read.pack);
}

}  // namespace

TEST_CASE("a pack comes back from its bytes with all that it had, but for literals") {
  for (const std::string folder : {"rules", "tests/protocol/pack"}) {
    CAPTURE(folder);
    const Pack pack = read(folder);
    const std::string bytes = pack_bytes(pack);

    const Pack again = must(pack_in(SharedBytes::copy_of(bytes)));

    CHECK(pack_bytes(again) == bytes);
    REQUIRE(again.rules.size() == pack.rules.size());
    CHECK(again.rules.back().why == pack.rules.back().why);
    CHECK(again.evidence.draft.bytes() == pack.evidence.draft.bytes());
    REQUIRE(again.terms.size() == pack.terms.size());
    CHECK(again.terms.back().name == pack.terms.back().name);
    CHECK(again.terms.front().literals.empty());
    CHECK(again.terms.front().wordings == pack.terms.front().wordings);
  }
}

TEST_CASE("bytes of something else are no pack") {
  CHECK_FALSE(pack_in(SharedBytes()));
  CHECK_FALSE(pack_in(SharedBytes::copy_of("something else")));
  const std::string bytes = pack_bytes(read("tests/protocol/pack"));
  CHECK_FALSE(pack_in(SharedBytes::copy_of(bytes.substr(0, bytes.size() / 2))));
}

}  // namespace forethought
