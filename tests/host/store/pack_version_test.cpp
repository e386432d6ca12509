// SPDX-License-Identifier: MIT
#include "host/store/pack_version.h"

#include <doctest/doctest.h>

#include <string>

#include "host/rules/reader.h"
#include "host/store/bundled_pack.h"
#include "tests/host/must.h"

namespace forethought {
namespace {

TEST_CASE("versions come one after another by the size of their numbers, from the left") {
  constexpr const char* kInOrder[] = {"0",         "2",         "10",           "2026",
                                      "2026.9",    "2026.10",   "2026.10.99",   "2026.11",
                                      "2026.11.0", "2026.11.9", "2026.11.10",   "2026.11.10.1",
                                      "2027",      "20260",     "99999999999.1"};
  for (std::size_t i = 1; i < std::size(kInOrder); ++i) {
    CAPTURE(kInOrder[i]);
    CHECK(must(PackVersion::of(kInOrder[i - 1])) < must(PackVersion::of(kInOrder[i])));
  }
  CHECK(must(PackVersion::of("2026.09.01")) == must(PackVersion::of("2026.9.1")));
}

TEST_CASE("what is not numbers between dots has no order, is named, and comes before the rest") {
  for (const std::string text :
       {"", ".", "2026.", ".1", "2026..1", "golden", "2026.11.x", "2026.11-1", "2026.11.1 ", " 1",
        "+1", "-1", "v2026.11.1", "99999999999999999999"}) {
    CAPTURE(text);
    const auto version = PackVersion::of(text);
    REQUIRE_FALSE(version);
    CHECK(version.error().message.starts_with("version \"" + text + "\": "));
    CHECK(PackVersion::of_any(text) < must(PackVersion::of("0")));
  }
}

TEST_CASE("the rules that come with the program have a version with an order") {
  const auto bundled = must(BundledPack::in_folder(FORETHOUGHT_SOURCE "/rules"));

  CHECK(PackVersion::of(bundled.version()));
}

}  // namespace
}  // namespace forethought
