// SPDX-License-Identifier: MIT
#include "host/store/foreign_file.h"

#include <doctest/doctest.h>

#include <array>
#include <filesystem>

#include "host/store/store.h"
#include "tests/host/must.h"
#include "tests/host/store/small_pack.h"
#include "tests/host/store/temporary_folder.h"

namespace forethought {
namespace {

namespace fs = std::filesystem;

// A database of another program.
void make_database(const std::string& file, const char* sql) {
  Database database = must(Database::open(file));
  must(database.run_script(sql));
}

TEST_CASE("a file that is missing, empty or a store is not foreign") {
  const TemporaryFolder folder;
  write_file(folder.file("empty"), "");
  make_database(folder.file("no tables"), "PRAGMA user_version = 0");
  (void)Store::open(folder.file("store"), small_pack());

  for (const char* name : {"missing", "empty", "no tables", "store"}) {
    CAPTURE(name);
    CHECK_FALSE(is_foreign(folder.file(name)));
  }
}

TEST_CASE("a store that is in use is not foreign, whatever its file holds of it yet") {
  const TemporaryFolder folder;
  const Store store = Store::open(folder.file("s"), small_pack());

  CHECK_FALSE(is_foreign(folder.file("s")));
}

TEST_CASE("text and databases of other programs are foreign, and are left as they are") {
  const TemporaryFolder folder;
  write_file(folder.file("one byte"), "?");
  write_file(folder.file("short"), "Hi");
  write_file(folder.file("long"), std::string(10000, 'x'));
  make_database(folder.file("other"), "CREATE TABLE toggle (a)");
  make_database(folder.file("other?a#b%20"), "CREATE TABLE toggle (a)");
  make_database(folder.file("marked"), "PRAGMA application_id = 7");
  const std::array names = {"one byte", "short", "long", "other", "other?a#b%20", "marked"};

  for (const char* name : names) {
    CAPTURE(name);
    const std::string before = contents_of(folder.file(name));
    CHECK(is_foreign(folder.file(name)));
    CHECK(contents_of(folder.file(name)) == before);
  }
  CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == names.size());
}

TEST_CASE("a store whose first page is lost cannot be told from another file") {
  const TemporaryFolder folder;
  (void)Store::open(folder.file("s"), small_pack());
  std::string bytes = contents_of(folder.file("s"));
  bytes.replace(0, 100, 100, 'x');
  write_file(folder.file("s"), bytes);

  CHECK(is_foreign(folder.file("s")));
}

}  // namespace
}  // namespace forethought
