// SPDX-License-Identifier: MIT
#include "host/app/doctor/diagnosis.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "host/store/database.h"
#include "tests/host/must.h"
#include "tests/host/store/temporary_folder.h"

namespace forethought {
namespace {

using State = Examined::State;

constexpr char kPack[] = FORETHOUGHT_SOURCE "/tests/protocol/pack";

// What a host on a store says of one thing.
Examined about(const std::string& name, const std::string& store,
               std::vector<RuleFile> bundled = must(files_of(kPack)),
               Sandbox sandbox = {.files = true, .calls = true}) {
  const RulesInUse rules(store, std::move(bundled));
  for (const Examined& one : diagnose(rules, {.sandbox = sandbox})) {
    if (one.name == name) return one;
  }
  return {};
}

TEST_CASE("a host that is well says so of everything") {
  const TemporaryFolder folder;

  CHECK(about("program", folder.file("store")).what == FORETHOUGHT_VERSION);
  CHECK(about("rules", folder.file("store")).what == "version golden, 4 rules in 3 categories");
  CHECK(about("store", folder.file("store")).state == State::good);
}

TEST_CASE("a host whose store is in memory says that nothing is kept") {
  const Examined store = about("store", "/dev/null/store");

  CHECK(store.state == State::problem);
  CHECK(store.code == "store-in-memory");
  CHECK(store.to_do == "forethought doctor");
}

TEST_CASE("a host that had to rebuild its store says so") {
  const TemporaryFolder folder;
  write_file(folder.file("store"), std::string(5000, 'x'));

  CHECK(about("store", folder.file("store")).code == "store-rebuilt");
}

TEST_CASE("a host whose rules took the place of imported ones says so") {
  const TemporaryFolder folder;
  const auto of_version = [](const std::string& version) {
    auto files = must(files_of(kPack));
    std::ranges::find(files, "pack.jsonc", &RuleFile::name)->content =
        "{\"version\": \"" + version + "\"}";
    return files;
  };
  must(Store::open(folder.file("store"), must(files_of(kPack)))
           .import(of_version("2026.11.1"), true));

  const Examined store = about("store", folder.file("store"), of_version("2026.11.2"));

  CHECK(store.state == State::advice);
  CHECK(store.code == "import-ended");
}

TEST_CASE("a host without rules says so") {
  const TemporaryFolder folder;

  CHECK(about("rules", folder.file("store"), {}).code == "rules-none");
}

TEST_CASE("a host says what its sandbox lacks") {
  const TemporaryFolder folder;
  const auto about_sandbox = [&](Sandbox sandbox) {
    return about("sandbox", folder.file("store"), must(files_of(kPack)), sandbox);
  };

  CHECK(about_sandbox({.files = true, .calls = true}).state == State::good);
  CHECK(about_sandbox({.files = false, .calls = true}).code == "sandbox-missing");
  CHECK(about_sandbox({.files = true, .calls = false}).what ==
        "the system that the host runs on lacks seccomp, which keeps it from connections");
}

TEST_CASE("a host says how many of the asking user's own rules are not checked, and names none") {
  const TemporaryFolder folder;
  const RulesInUse rules(folder.file("store"), must(files_of(kPack)));
  const auto own_rules = [&] {
    const UserState user = must(UserState::read(rules, "ann"));
    const auto all = diagnose(rules, {}, &user);
    const auto found = std::ranges::find(all, "own-rules", &Examined::name);
    return found == all.end() ? Examined() : *found;
  };
  CHECK(own_rules().name == "");

  must(rules.store().users().put_own_rule("ann",
                                          {"own.bay", "Bay", Severity::info, {"bay"}, "", ""}));
  CHECK(own_rules().what == "1, and all are checked");

  // As another pack leaves a rule that names one of its terms.
  must(rules.store().users().put_own_rule(
      "ann", {"own.quokka", "Quokka", Severity::info, {"{quokka}"}, "", ""}));
  const Examined silent = own_rules();
  CHECK(silent.state == State::problem);
  CHECK(silent.code == "own-rules-silent");
  CHECK(silent.what == "1 of 2 could not be made ready, and are not checked");
  CHECK(silent.to_do.find("\"Your own rules\"") != std::string::npos);
}

TEST_CASE("a host that keeps out of its store's folder says so") {
  const TemporaryFolder folder;
  const RulesInUse rules(folder.file("store"), must(files_of(kPack)));

  const auto all = diagnose(rules, {.beside = {.has_others = true}});

  const auto store = std::ranges::find(all, "store", &Examined::name);
  REQUIRE(store != all.end());
  CHECK(store->state == State::advice);
  CHECK(store->code == "store-among-others");
}

}  // namespace
}  // namespace forethought
