// SPDX-License-Identifier: MIT
#include "host/app/user_states.h"

#include <doctest/doctest.h>

#include "tests/host/must.h"
#include "tests/host/store/temporary_folder.h"

namespace forethought {
namespace {

std::vector<RuleFile> golden_pack() {
  return must(files_of(FORETHOUGHT_SOURCE "/tests/protocol/pack"));
}

OwnRule kettle() {
  return {"own.kettle", "Kettle", Severity::info, {"kettle"}, "", ""};
}

// A host's users, of whom Ann has a rule of her own.
struct Users {
  TemporaryFolder folder;
  RulesInUse rules{folder.file("s"), golden_pack()};
  UserStates states{rules};

  Users() { must(tables().put_own_rule("ann", kettle())); }
  UserTables tables() { return rules.store().users(); }
  std::shared_ptr<const Checker> own_rules() { return must(states.of("ann"))->own; }
};

TEST_CASE("own rules stay compiled while others are switched and settings change") {
  Users users;
  const auto before = users.own_rules();
  REQUIRE(before);

  must(users.tables().set_rule("ann", "own.kettle", false));
  users.states.read_anew("ann");
  CHECK(users.own_rules() == before);
  CHECK(must(users.states.of("ann"))->own_disabled.at(0));

  must(users.tables().set_settings("ann", {.region = Region::wales}));
  CHECK(users.states.read_again().settings);
  CHECK(users.own_rules() == before);
}

TEST_CASE("own rules are compiled again when one is written") {
  Users users;
  const auto before = users.own_rules();
  OwnRule rule = kettle();
  rule.phrases.push_back("teapot");

  must(users.tables().put_own_rule("ann", rule));
  users.states.read_anew("ann");

  CHECK(users.own_rules() != before);
}

TEST_CASE("own rules are compiled again with the terms of another pack") {
  Users users;
  const auto before = users.own_rules();
  std::vector<RuleFile> other = golden_pack();
  std::erase_if(other, [](const RuleFile& file) { return file.name == "crisis-response.jsonc"; });

  must(Store::open(users.folder.file("s"), {}).import(other, true));
  REQUIRE(users.rules.catch_up() == RulesInUse::News::other_pack);
  users.states.read_again();

  CHECK(users.own_rules() != before);
}

}  // namespace
}  // namespace forethought
