// SPDX-License-Identifier: MIT
#include "host/store/salvage.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "host/store/schema.h"
#include "host/store/user_tables.h"
#include "tests/host/must.h"
#include "tests/host/store/temporary_folder.h"

namespace forethought {
namespace {

namespace fs = std::filesystem;

Database store_in(const std::string& file) {
  Database database = must(Database::open(file));
  must(migrate(database));
  return database;
}

const OwnRule kOwn{"own.a", "Title", Severity::info, {"phrase"}, "", ""};

TEST_CASE("everything of the users is copied from a store that can be read") {
  const TemporaryFolder folder;
  {
    Database damaged = store_in(folder.file("s"));
    must(UserTables(damaged).set_rule("ann", "a.b", false));
    must(UserTables(damaged).put_own_rule("ann", kOwn));
  }
  Database into = store_in(folder.file("new"));

  CHECK(must(salvage_user_tables(folder.file("s"), into)) == Salvaged::everything);

  CHECK_FALSE(must(UserTables(into).choices("ann")).enabled("a.b", "a"));
  CHECK(must(UserTables(into).own_rules("ann")) == std::vector{kOwn});
}

TEST_CASE("which pack was imported last is copied, so that an older one stays refused") {
  const TemporaryFolder folder;
  {
    Database damaged = store_in(folder.file("s"));
    must(damaged.run_script("INSERT INTO newest_import VALUES (1, '2026.11.10')"));
  }
  Database into = store_in(folder.file("new"));

  CHECK(must(salvage_user_tables(folder.file("s"), into)) == Salvaged::everything);

  CHECK(must(into.integer("SELECT count(*) FROM newest_import WHERE version = '2026.11.10'")) == 1);
}

TEST_CASE("a table that is gone does not keep the others from being copied") {
  const TemporaryFolder folder;
  {
    Database damaged = store_in(folder.file("s"));
    must(UserTables(damaged).put_own_rule("ann", kOwn));
    must(damaged.run_script("DROP TABLE toggle"));
  }
  Database into = store_in(folder.file("new"));

  CHECK(must(salvage_user_tables(folder.file("s"), into)) == Salvaged::some);

  CHECK(must(UserTables(into).own_rules("ann")) == std::vector{kOwn});
}

TEST_CASE("a row that is not text is left behind") {
  const TemporaryFolder folder;
  {
    Database damaged = store_in(folder.file("s"));
    must(UserTables(damaged).set_rule("ann", "good", false));
    must(UserTables(damaged).set_rule("ann", "bad \xFF\xFE", false));
  }
  Database into = store_in(folder.file("new"));

  CHECK(must(salvage_user_tables(folder.file("s"), into)) == Salvaged::some);

  CHECK(must(into.integer("SELECT count(*) FROM toggle")) == 1);
}

TEST_CASE("nothing comes from a file that is no store") {
  const TemporaryFolder folder;
  write_file(folder.file("s"), std::string(5000, 'x'));
  Database into = store_in(folder.file("new"));

  CHECK(must(salvage_user_tables(folder.file("s"), into)) == Salvaged::nothing);
}

TEST_CASE("a store that another program has to itself is not taken for an empty one") {
  const TemporaryFolder folder;
  Database other = store_in(folder.file("s"));
  must(other.run_script("PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE"));
  Database into = store_in(folder.file("new"));

  CHECK_FALSE(salvage_user_tables(folder.file("s"), into));
}

TEST_CASE("rows that the new store has already stay") {
  const TemporaryFolder folder;
  {
    Database damaged = store_in(folder.file("s"));
    must(UserTables(damaged).set_rule("ann", "a.b", false));
  }
  Database into = store_in(folder.file("new"));
  must(UserTables(into).set_rule("ann", "a.b", true));

  must(salvage_user_tables(folder.file("s"), into));

  CHECK(must(UserTables(into).choices("ann")).enabled("a.b", "a"));
}

TEST_CASE("a store is set aside with its log, counted and deleted") {
  const TemporaryFolder folder;
  for (const char* name : {"s", "s-wal", "s-shm", "s-lock", "s.image"}) {
    write_file(folder.file(name), name);
  }

  CHECK(must(set_aside(folder.file("s"))) == folder.file("s.damaged-1"));
  CHECK(contents_of(folder.file("s.damaged-1-wal")) == "s-wal");
  CHECK_FALSE(fs::exists(folder.file("s")));
  CHECK(fs::exists(folder.file("s.image")));

  write_file(folder.file("s"), "again");
  CHECK(must(set_aside(folder.file("s"))) == folder.file("s.damaged-2"));
  CHECK(count_set_aside(folder.file("s")) == 2);

  delete_set_aside(folder.file("s"));
  CHECK(count_set_aside(folder.file("s")) == 0);
  CHECK_FALSE(fs::exists(folder.file("s.damaged-1-wal")));
  CHECK(fs::exists(folder.file("s.image")));
}

}  // namespace
}  // namespace forethought
