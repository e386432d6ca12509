// SPDX-License-Identifier: MIT
#include "host/store/schema.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "tests/host/must.h"

namespace forethought {
namespace {

TEST_CASE("a new database gets every table, and a second time nothing happens") {
  Database database = must(Database::open(":memory:"));

  CHECK(must(migrate(database)) == SchemaState::ready);
  CHECK(must(migrate(database)) == SchemaState::ready);

  CHECK(must(database.integer("PRAGMA user_version")) == schema_version());
  for (const UserTable& table : user_tables()) {
    must(database.run("SELECT " + std::string(table.columns) + " FROM " + std::string(table.name)));
  }
}

TEST_CASE("every table is strict") {
  Database database = must(Database::open(":memory:"));
  must(migrate(database));

  CHECK(must(database.integer("SELECT count(*) FROM pragma_table_list "
                              "WHERE schema = 'main' AND name NOT LIKE 'sqlite%'")) > 0);
  CHECK(must(database.integer("SELECT count(*) FROM pragma_table_list WHERE schema = 'main' "
                              "AND name NOT LIKE 'sqlite%' AND strict = 0")) == 0);
}

TEST_CASE("a database of a later version is left alone") {
  Database database = must(Database::open(":memory:"));
  must(database.run_script("PRAGMA user_version = 1000"));

  CHECK(must(migrate(database)) == SchemaState::newer);

  CHECK(must(database.integer("PRAGMA user_version")) == 1000);
  CHECK(must(database.integer("SELECT count(*) FROM sqlite_schema")) == 0);
}

TEST_CASE("a store is told by its mark, an older one by its tables") {
  Database database = must(Database::open(":memory:"));
  CHECK(must(is_store_or_empty(database)));
  must(migrate(database));
  CHECK(must(is_store_or_empty(database)));

  must(database.run_script(
      "PRAGMA application_id = 0; PRAGMA user_version = 1; DROP TABLE newest_import;"
      "ALTER TABLE pack DROP COLUMN stamp"));
  CHECK(must(is_store_or_empty(database)));
  must(migrate(database));
  CHECK(must(database.integer("PRAGMA application_id")) == 0x466F7265);

  must(database.run_script("PRAGMA application_id = 7"));
  CHECK_FALSE(must(is_store_or_empty(database)));
}

TEST_CASE("each user table names as many places for values as columns") {
  for (const UserTable& table : user_tables()) {
    CAPTURE(table.name);
    CHECK(table.columns.starts_with("user, "));
    CHECK(std::count(table.columns.begin(), table.columns.end(), ',') ==
          std::count(table.placeholders.begin(), table.placeholders.end(), ','));
  }
}

}  // namespace
}  // namespace forethought
