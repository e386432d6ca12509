// SPDX-License-Identifier: MIT
#include "host/store/user_tables.h"

#include <doctest/doctest.h>

#include "host/store/pack_writer.h"
#include "host/store/schema.h"
#include "tests/host/must.h"
#include "tests/host/store/small_pack.h"
#include "tests/host/store/temporary_folder.h"

namespace forethought {
namespace {

Database empty_store(const std::string& file = ":memory:") {
  Database database = must(Database::open(file));
  must(migrate(database));
  return database;
}

const OwnRule kOwn{"own.ward", "Ward names", Severity::serious, {"ward \"7\"", "bay"},
                   "why",      "try"};

TEST_CASE("a toggle is the user's own") {
  Database database = empty_store();
  UserTables users(database);

  must(users.set_rule("ann", "a.b", false));

  CHECK_FALSE(must(users.choices("ann")).enabled("a.b", "a"));
  CHECK(must(users.choices("bob")).enabled("a.b", "a"));
}

TEST_CASE("a toggle for everyone holds for those who chose nothing") {
  Database database = empty_store();
  UserTables users(database);

  must(users.set_rule(kEveryone, "a.b", false));
  must(users.set_rule("ann", "a.b", true));

  CHECK(must(users.choices("ann")).enabled("a.b", "a"));
  CHECK_FALSE(must(users.choices("bob")).enabled("a.b", "a"));
}

TEST_CASE("switching a category forgets what was chosen about its rules") {
  Database database = empty_store();
  UserTables users(database);
  must(users.set_rule("ann", "a.b", true));
  must(users.set_rule("bob", "a.b", true));

  must(users.set_category("ann", "a", {"a.b", "a.c"}, false));

  CHECK_FALSE(must(users.choices("ann")).enabled("a.b", "a"));
  CHECK_FALSE(must(users.choices("ann")).enabled("a.later", "a"));
  CHECK(must(users.choices("bob")).enabled("a.b", "a"));
}

TEST_CASE("settings have defaults, and a change leaves the others") {
  Database database = empty_store();
  UserTables users(database);
  CHECK(must(users.settings("ann")) == Settings{});

  must(users.set_settings("ann", {.region = Region::wales, .profession = {}, .mode = {}}));
  must(users.set_settings("ann", {.region = {}, .profession = {}, .mode = Mode::mixed}));

  CHECK(must(users.settings("ann")) == Settings{Region::wales, Profession::doctor, Mode::mixed});
  CHECK(must(users.settings("bob")) == Settings{});
}

TEST_CASE("a setting for everyone gives way to the user's own, and an unknown one to the default") {
  Database database = empty_store();
  UserTables users(database);
  must(users.set_settings(kEveryone, {Region::ireland, Profession::nurse, {}}));
  must(users.set_settings("ann", {Region::wales, {}, {}}));
  must(database.run("INSERT INTO setting (user, name, value) VALUES ('ann', 'mode', 'later')"));

  CHECK(must(users.settings("ann")) ==
        Settings{Region::wales, Profession::nurse, Mode::professional});
}

TEST_CASE("an own rule is kept, replaced and deleted") {
  Database database = empty_store();
  UserTables users(database);

  must(users.put_own_rule("ann", kOwn));
  CHECK(must(users.own_rules("ann")) == std::vector{kOwn});
  CHECK(must(users.own_rules("bob")).empty());

  OwnRule changed = kOwn;
  changed.title = "Wards";
  must(users.put_own_rule("ann", changed));
  CHECK(must(users.own_rules("ann")) == std::vector{changed});

  must(users.set_rule("ann", kOwn.id, false));
  must(users.delete_own_rule("ann", kOwn.id));
  CHECK(must(users.own_rules("ann")).empty());
  CHECK(must(users.choices("ann")) == Choices());
}

TEST_CASE("a new pack never touches what users chose and wrote") {
  Database database = empty_store();
  UserTables users(database);
  must(store_pack(database, small_pack("1"), false));
  must(users.set_rule("ann", "personal-advice.one", false));
  must(users.set_settings("ann", {.region = Region::wales, .profession = {}, .mode = {}}));
  must(users.put_own_rule("ann", kOwn));

  must(store_pack(database, {{"pack.jsonc", R"({"version": "2"})"}}, false));

  CHECK_FALSE(must(users.choices("ann")).enabled("personal-advice.one", "personal-advice"));
  CHECK(must(users.settings("ann")).region == Region::wales);
  CHECK(must(users.own_rules("ann")) == std::vector{kOwn});
}

TEST_CASE("erasing leaves nothing of the user, not even in free pages, and all of the others") {
  const TemporaryFolder folder;
  Database database = empty_store(folder.file("s"));
  UserTables users(database);
  OwnRule own = kOwn;
  own.why = "MARKED-FOR-ERASING";
  for (const char* user : {"ann", "bob"}) {
    must(users.set_rule(user, "a.b", false));
    must(users.set_settings(user, {.region = Region::wales, .profession = {}, .mode = {}}));
  }
  must(users.put_own_rule("ann", own));

  must(users.erase("ann"));

  CHECK(must(users.choices("ann")) == Choices());
  CHECK(must(users.settings("ann")) == Settings{});
  CHECK(must(users.own_rules("ann")).empty());
  CHECK_FALSE(must(users.choices("bob")).enabled("a.b", "a"));
  CHECK(must(users.settings("bob")).region == Region::wales);
  for (const char* name : {"s", "s-wal"}) {
    CHECK(contents_of(folder.file(name)).find("MARKED-FOR-ERASING") == std::string::npos);
  }
}

TEST_CASE("what another program still reads is not said to be erased") {
  const TemporaryFolder folder;
  Database database = empty_store(folder.file("s"));
  UserTables users(database);
  must(users.put_own_rule("ann", kOwn));
  Database other = must(Database::open(folder.file("s")));
  must(other.run_script("BEGIN; SELECT count(*) FROM own_rule"));

  const auto held = users.erase("ann");
  must(other.run_script("COMMIT"));

  CHECK(held.error().message == "store: another program reads it, and holds what was erased");
  must(users.erase("ann"));
}

TEST_CASE("an own rule that is written after the last one was deleted speaks") {
  Database database = empty_store();
  UserTables users(database);
  must(users.put_own_rule("ann", kOwn));
  OwnRule other = kOwn;
  other.id = "own.other";
  must(users.put_own_rule("ann", other));
  must(users.set_category("ann", "own", {kOwn.id, other.id}, false));

  must(users.delete_own_rule("ann", kOwn.id));
  CHECK_FALSE(must(users.choices("ann")).enabled(other.id, "own"));
  must(users.delete_own_rule("ann", other.id));

  CHECK(must(users.choices("ann")).enabled("own.next", "own"));
}

}  // namespace
}  // namespace forethought
