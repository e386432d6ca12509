// SPDX-License-Identifier: MIT
#include "host/app/session/user_states.h"

#include <sys/resource.h>

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

// While it is there, this process can open nothing.
class WithoutDescriptors {
 public:
  WithoutDescriptors() {
    REQUIRE(::getrlimit(RLIMIT_NOFILE, &before_) == 0);
    const rlimit none{0, before_.rlim_max};
    REQUIRE(::setrlimit(RLIMIT_NOFILE, &none) == 0);
  }
  WithoutDescriptors(const WithoutDescriptors&) = delete;
  WithoutDescriptors& operator=(const WithoutDescriptors&) = delete;
  ~WithoutDescriptors() { ::setrlimit(RLIMIT_NOFILE, &before_); }

 private:
  rlimit before_{};
};

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

TEST_CASE("own rules that could not be made ready are tried again when the user asks for them") {
  Users users;
  {
    const WithoutDescriptors no_pipe;
    CHECK_FALSE(users.own_rules());
  }
  CHECK_FALSE(users.own_rules());
  CHECK(must(users.states.of("ann"))->silent_own_rules() == 1);

  CHECK(must(users.states.tried_again("ann"))->own);

  CHECK(users.own_rules());
  CHECK(must(users.states.of("ann"))->silent_own_rules() == 0);
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
  for (RuleFile& file : other) {
    if (file.name == "pack.jsonc") file.content = R"({"version": "2026.11.1"})";
  }

  must(Store::open(users.folder.file("s"), BundledPack()).import(other, true));
  REQUIRE(users.rules.catch_up() == RulesInUse::News::other_pack);
  users.states.read_again();

  CHECK(users.own_rules() != before);
}

// A pack whose only rule, of the word "hungover", is opt-in.
std::vector<RuleFile> opt_in_pack() {
  return {{"pack.jsonc", R"({"version": "1"})"}, {"professional-image.jsonc", R"({
    "category": "professional-image", "title": "Image",
    "terms": {"drunk": {"phrases": ["hungover"]}},
    "rules": [{"id": "professional-image.drunk", "severity": "info", "opt-in": true, "when": "drunk",
               "title": "T", "why": "W", "try": "Y"}]})"}};
}

TEST_CASE("an opt-in rule is off until a user switches it or its category on") {
  const TemporaryFolder folder;
  const RulesInUse rules(folder.file("s"), opt_in_pack());
  UserTables tables = rules.store().users();
  const auto is_off = [&](std::string_view user) -> bool {
    return must(UserState::read(rules, user)).disabled.at(0);
  };

  CHECK(is_off("ann"));

  must(tables.set_rule("ann", "professional-image.drunk", true));
  CHECK_FALSE(is_off("ann"));
  CHECK(is_off("bea"));

  must(tables.set_category("bea", "professional-image", {"professional-image.drunk"}, true));
  CHECK_FALSE(is_off("bea"));
}

TEST_CASE("the command line judges with opt-in rules unless they are switched off") {
  const TemporaryFolder folder;
  const RulesInUse rules(folder.file("s"), opt_in_pack());

  CHECK_FALSE(must(UserState::read(rules, kEveryone)).disabled.at(0));

  UserTables tables = rules.store().users();
  must(tables.set_rule(kEveryone, "professional-image.drunk", false));
  CHECK(must(UserState::read(rules, kEveryone)).disabled.at(0));
}

}  // namespace
}  // namespace forethought
