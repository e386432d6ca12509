// SPDX-License-Identifier: MIT
#include "host/store/database.h"

#include <sys/stat.h>

#include <doctest/doctest.h>

#include <limits>
#include <string>
#include <vector>

#include "tests/host/must.h"
#include "tests/host/store/temporary_folder.h"

namespace forethought {
namespace {

Database with_table() {
  Database database = must(Database::open(":memory:"));
  must(database.run_script("CREATE TABLE thing (name TEXT NOT NULL, size INTEGER NOT NULL)"));
  return database;
}

std::vector<std::string> names(Database& database) {
  std::vector<std::string> names;
  must(database.each("SELECT name FROM thing ORDER BY name", {},
                     [&](Row row) { names.push_back(row.text(0)); }));
  return names;
}

TEST_CASE("values come back as they were bound") {
  Database database = with_table();
  const std::string name("a'\0\xC3\xA9", 5);
  const std::int64_t size = std::numeric_limits<std::int64_t>::max();

  must(database.run("INSERT INTO thing (name, size) VALUES (?, ?)", {name, size}));

  must(database.each("SELECT name, size FROM thing ORDER BY name", {}, [&](Row row) {
    CHECK(row.text(0) == name);
    CHECK(row.integer(1) == size);
  }));
}

TEST_CASE("a transaction that is not committed leaves nothing") {
  Database database = with_table();

  {
    const auto transaction = must(Transaction::begin(database));
    must(database.run("INSERT INTO thing (name, size) VALUES ('lost', 1)"));
  }
  auto transaction = must(Transaction::begin(database));
  must(database.run("INSERT INTO thing (name, size) VALUES ('kept', 1)"));
  must(transaction.commit());

  CHECK(names(database) == std::vector<std::string>{"kept"});
}

TEST_CASE("an error says what went wrong without the values") {
  Database database = with_table();
  must(database.run_script("CREATE UNIQUE INDEX one ON thing (name)"));
  must(database.run("INSERT INTO thing (name, size) VALUES (?, 1)", {"SECRET"}));

  const auto again = database.run("INSERT INTO thing (name, size) VALUES (?, 1)", {"SECRET"});

  REQUIRE_FALSE(again);
  CHECK(again.error().message == "store: constraint failed");
  CHECK_FALSE(database.damaged());
}

TEST_CASE("a file that is no database opens as damaged") {
  const TemporaryFolder folder;
  write_file(folder.file("s"), std::string(4096, 'x'));

  const Database database = must(Database::open(folder.file("s")));

  CHECK(database.damaged());
}

TEST_CASE("a store is for its user alone") {
  const TemporaryFolder folder;

  Database database = must(Database::open(folder.file("s")));
  must(database.run_script("CREATE TABLE thing (name TEXT)"));

  for (const char* name : {"s", "s-wal", "s-shm"}) {
    CAPTURE(name);
    struct stat found {};
    REQUIRE(::stat(folder.file(name).c_str(), &found) == 0);
    CHECK((found.st_mode & 0777) == 0600);
  }
}

TEST_CASE("a file in a folder that is not there does not open") {
  const TemporaryFolder folder;

  const auto database = Database::open(folder.file("none/s"));

  REQUIRE_FALSE(database);
  CHECK(database.error().message == "store: unable to open database file");
}

TEST_CASE("an index that has lost a row is found, though the table has it") {
  const TemporaryFolder folder;
  const std::string file = folder.file("s");
  {
    Database database = must(Database::open(file));
    must(
        database.run_script("CREATE TABLE thing (name TEXT NOT NULL UNIQUE) STRICT;"
                            "INSERT INTO thing (name) VALUES ('a'), ('b')"));
    must(database.check_table("thing"));
  }
  std::string bytes = contents_of(file);
  bytes[2 * 4096] = 13;  // the index, on the third page, says that it is a table
  write_file(file, bytes);
  Database database = must(Database::open(file));

  CHECK(must(database.integer("SELECT count(*) FROM thing NOT INDEXED")) == 2);
  CHECK_FALSE(database.damaged());
  CHECK_FALSE(database.check_table("thing"));
  CHECK(database.damaged());
}

TEST_CASE("a full disk is no damage") {
  const TemporaryFolder folder;
  Database database = must(Database::open(folder.file("d")));
  must(database.run_script("CREATE TABLE t (x TEXT) STRICT; PRAGMA max_page_count = 10"));
  {
    const Transaction transaction = must(Transaction::begin(database));
    const std::string long_text(1'000'000, 'x');
    CHECK_FALSE(database.run("INSERT INTO t VALUES (?)", {std::string_view(long_text)}));
  }

  CHECK_FALSE(database.damaged());
  must(database.run("INSERT INTO t VALUES ('short')"));
}

}  // namespace
}  // namespace forethought
