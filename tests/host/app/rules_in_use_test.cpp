// SPDX-License-Identifier: MIT
#include "host/app/rules_in_use.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "host/store/database.h"
#include "tests/host/must.h"
#include "tests/host/store/temporary_folder.h"

namespace forethought {
namespace {

std::vector<RuleFile> golden_pack() {
  return must(files_of(FORETHOUGHT_SOURCE "/tests/protocol/pack"));
}

// A pack in a language that this program does not know.
std::vector<RuleFile> later_pack() {
  return {{"pack.jsonc", R"({"version": "2027.1.1"})"},
          {"legal-risk.jsonc", R"({"category": "legal-risk", "oracle": {}, "rules": 7})"}};
}

std::string version_in(const Store& store) {
  const auto pack = must(store.pack());
  return pack ? pack->version : "none";
}

TEST_CASE("an imported pack that does not read is kept, and the bundled one is used beside it") {
  const TemporaryFolder folder;
  must(Store::open(folder.file("s"), golden_pack()).import(later_pack(), true));

  const RulesInUse rules(folder.file("s"), golden_pack());

  CHECK(version_in(rules.store()) == "2027.1.1");
  CHECK_FALSE(rules.pack().rules.empty());
  CHECK(must(rules.files()).size() == golden_pack().size());
  CHECK(rules.notice().starts_with("The rules kept on this computer could not be used"));
  CHECK_FALSE(rules.cause().empty());
}

TEST_CASE("a stored copy of an earlier bundled pack that does not read is replaced") {
  const TemporaryFolder folder;
  must(Store::open(folder.file("s"), later_pack()).import(later_pack(), false));

  const RulesInUse rules(folder.file("s"), golden_pack());

  CHECK(version_in(rules.store()) != "2027.1.1");
  CHECK_FALSE(rules.pack().rules.empty());
}

TEST_CASE("rules imported by another process take the place of the bundled ones") {
  const TemporaryFolder folder;
  must(Store::open(folder.file("s"), golden_pack()).import(later_pack(), true));
  RulesInUse rules(folder.file("s"), golden_pack());

  std::vector<RuleFile> latest = golden_pack();
  std::ranges::find(latest, "pack.jsonc", &RuleFile::name)->content = R"({"version": "2027.1.2"})";
  must(Store::open(folder.file("s"), golden_pack()).import(latest, true));

  CHECK(rules.catch_up() == RulesInUse::News::other_pack);
  CHECK(must(rules.files()).size() == must(rules.store().files()).size());
  CHECK(rules.notice().empty());
}

TEST_CASE("damage to the stored pack is mended when it is found, and the rules go on") {
  const TemporaryFolder folder;
  RulesInUse rules(folder.file("s"), golden_pack());
  must(rules.store().users().set_rule("ann", "a.b", false));
  Database database = must(Database::open(folder.file("s")));
  must(database.run_script("DROP TABLE example"));
  CHECK_FALSE(rules.files());

  CHECK(rules.catch_up() == RulesInUse::News::other_pack);

  CHECK(must(rules.files()).size() == golden_pack().size());
  CHECK_FALSE(rules.pack().rules.empty());
  CHECK(rules.notice().find("with all your own rules and choices") != std::string::npos);
  CHECK_FALSE(must(rules.store().users().choices("ann")).enabled("a.b", "a"));
  CHECK(rules.catch_up() == RulesInUse::News::none);

  Database again = must(Database::open(folder.file("s")));
  must(again.run_script("DROP TABLE example"));
  CHECK_FALSE(rules.files());
  CHECK(rules.catch_up() == RulesInUse::News::other_pack);
  CHECK_FALSE(rules.store().cause().empty());
  CHECK_FALSE(rules.pack().rules.empty());
  CHECK(rules.catch_up() == RulesInUse::News::none);
}

TEST_CASE("without a pack that reads there are no rules, and the user is told") {
  const TemporaryFolder folder;

  const RulesInUse rules(folder.file("s"), later_pack());

  CHECK(rules.pack().rules.empty());
  CHECK(rules.notice().find("nothing is checked") != std::string::npos);
}

}  // namespace
}  // namespace forethought
