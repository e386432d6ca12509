// SPDX-License-Identifier: MIT
#include "tests/host/rules/pack_of.h"

#include <doctest/doctest.h>

namespace forethought {
namespace {

TEST_CASE("a pack for tests needs no more than ids and conditions") {
  const Pack pack = pack_of(R"({
    "category": "personal-advice",
    "terms": {"advise": {"phrases": ["you should"]}},  // comments may stand here too
    "rules": [
      {"id": "personal-advice.x", "when": {"near": ["advise", "medicine"], "words": 3},
       "guidance": ["gmc-1"], "signposts": ["emergency"]},
    ],
  })",
                            R"({"medicine": {"phrases": ["aspirin"]}})");

  REQUIRE(pack.rules.size() == 1);
  CHECK(pack.rules[0].id == "personal-advice.x");
  CHECK(pack.rules[0].guidance == std::vector<std::string>{"gmc-1"});
  CHECK(pack.guidance.size() == 1);
  CHECK(pack.signposts.size() == 1);
  CHECK(pack.terms.size() == 2);
  CHECK(pack.version == "test");
}

}  // namespace
}  // namespace forethought
