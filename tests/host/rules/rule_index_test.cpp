// SPDX-License-Identifier: MIT
#include "host/rules/rule_index.h"

#include <doctest/doctest.h>

#include "tests/host/must.h"

namespace forethought {
namespace {

Pack pack_with(const std::vector<std::string>& ids) {
  Pack pack;
  pack.categories.resize(2);
  for (const std::string& id : ids) {
    Rule& rule = pack.rules.made().emplace_back();
    rule.id = id;
    rule.category = id.starts_with("b") ? 1 : 0;
    rule.opt_in = id.ends_with("opt");
  }
  return pack;
}

std::vector<std::string> ids_of(std::span<const std::uint32_t> numbers, const Pack& pack) {
  std::vector<std::string> ids;
  for (const std::uint32_t number : numbers) ids.push_back(pack.rules[number].id);
  return ids;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("rules are found by id, category and mark") {
  const Pack pack = pack_with({"b.two", "a.three", "a.one", "b.opt"});
  const auto index = RuleIndex::in(SharedBytes::copy_of(rule_index_of(pack)), pack);
  REQUIRE(index);

  for (std::size_t number = 0; number < pack.rules.size(); ++number) {
    CHECK(index->with_id(pack.rules[number].id, pack) == number);
  }
  for (const std::string id : {"", "a", "a.two", "b.twoo", "c"}) {
    CAPTURE(id);
    CHECK_FALSE(index->with_id(id, pack));
  }
  CHECK(ids_of(index->of_category(0), pack) == Ids{"a.three", "a.one"});
  CHECK(ids_of(index->of_category(1), pack) == Ids{"b.two", "b.opt"});
  CHECK(ids_of(index->opt_in(), pack) == Ids{"b.opt"});
}

TEST_CASE("the index of a larger pack is none of a smaller one") {
  const SharedBytes bytes = SharedBytes::copy_of(rule_index_of(pack_with({"a.one", "a.two"})));

  CHECK_FALSE(RuleIndex::in(bytes, pack_with({"a.one"})));
  CHECK_FALSE(RuleIndex::in(SharedBytes::copy_of("something else"), pack_with({"a.one"})));
}

}  // namespace forethought
