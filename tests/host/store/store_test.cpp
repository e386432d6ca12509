// SPDX-License-Identifier: MIT
#include "host/store/store.h"

#include <fcntl.h>
#include <sys/file.h>

#include <doctest/doctest.h>

#include <filesystem>

#include "host/descriptor.h"
#include "host/store/database.h"
#include "host/store/opening_lock.h"
#include "tests/host/must.h"
#include "tests/host/store/known_store.h"
#include "tests/host/store/small_pack.h"
#include "tests/host/store/temporary_folder.h"

namespace forethought {
namespace {

namespace fs = std::filesystem;

TEST_CASE("a new store holds the bundled pack") {
  const TemporaryFolder folder;

  const Store store = Store::open(folder.file("deep/store"), small_pack("1"));

  CHECK(stored_version(store) == "1");
  CHECK(must(store.files()).size() == small_pack().size());
  CHECK(store.notice() == "");
  CHECK(store.cause() == "");
}

TEST_CASE("a store is brought to another bundled pack, but an imported one stays") {
  const TemporaryFolder folder;
  (void)Store::open(folder.file("s"), small_pack("1"));

  Store store = Store::open(folder.file("s"), small_pack("2"));
  CHECK(stored_version(store) == "2");

  must(store.import(small_pack("10.1"), true));
  CHECK(stored_version(Store::open(folder.file("s"), small_pack("9"))) == "10.1");
}

TEST_CASE("a newer bundled pack takes the place of an imported one, and the user is told once") {
  for (const char* imported : {"2026.9.1", "2026.11", "2026.11.0"}) {
    CAPTURE(imported);
    const TemporaryFolder folder;
    Store before = Store::open(folder.file("s"), small_pack("golden"));
    must(before.import(small_pack(imported), true));
    must(before.users().set_rule("ann", "personal-advice.one", false));

    const Store store = Store::open(folder.file("s"), small_pack("2026.11.1"));

    CHECK(stored_version(store) == "2026.11.1");
    CHECK_FALSE(must(store.pack())->imported);
    CHECK(store.notice().starts_with("The rules that came with Forethought are newer"));
    CHECK_FALSE(must(store.users().choices("ann")).enabled("personal-advice.one", ""));
    CHECK(Store::open(folder.file("s"), small_pack("2026.11.1")).notice() == "");
  }
}

TEST_CASE("an imported pack stays beside a bundled one of its version, or of none in order") {
  for (const char* bundled : {"2026.11.1", "2026.11.01", "golden"}) {
    CAPTURE(bundled);
    const TemporaryFolder folder;
    must(Store::open(folder.file("s"), BundledPack()).import(small_pack("2026.11.1"), true));

    const Store store = Store::open(folder.file("s"), small_pack(bundled));

    CHECK(must(store.pack())->imported);
    CHECK(store.notice() == "");
  }
}

TEST_CASE("a store without a bundled pack keeps the one that it has") {
  const TemporaryFolder folder;
  (void)Store::open(folder.file("s"), small_pack("1"));

  CHECK(stored_version(Store::open(folder.file("s"), BundledPack())) == "1");
}

TEST_CASE("two stores on one file see each other's writing once") {
  const TemporaryFolder folder;
  Store one = Store::open(folder.file("s"), small_pack());
  Store other = Store::open(folder.file("s"), small_pack());
  CHECK(one.changed_elsewhere() == Store::Change::none);

  must(other.users().set_rule("ann", "a.b", false));

  CHECK(one.changed_elsewhere() == Store::Change::written);
  CHECK(one.changed_elsewhere() == Store::Change::none);
  CHECK(other.changed_elsewhere() == Store::Change::none);
  CHECK_FALSE(must(one.users().choices("ann")).enabled("a.b", "a"));
}

TEST_CASE("a store whose file is gone says so") {
  const TemporaryFolder folder;
  Store store = Store::open(folder.file("s"), small_pack());

  fs::remove(folder.file("s"));

  CHECK(store.changed_elsewhere() == Store::Change::replaced);
}

// Whether a host could replace the store.
bool can_be_replaced(const std::string& file) {
  const Descriptor lock(::open(lock_of(file).c_str(), O_RDWR | O_CLOEXEC));
  return ::flock(lock.number(), LOCK_EX | LOCK_NB) == 0;
}

TEST_CASE("no host replaces a store while another writes a choice that it will confirm") {
  const TemporaryFolder folder;
  const Store store = Store::open(folder.file("s"), small_pack("1"));

  must(store.keep([&](UserTables users) {
    CHECK_FALSE(can_be_replaced(folder.file("s")));
    return users.set_rule("ann", "a.b", false);
  }));

  CHECK(can_be_replaced(folder.file("s")));
  CHECK(knows_choice(Store::open(folder.file("s"), small_pack("1"))));
}

TEST_CASE("a choice is not confirmed once another file has taken the store's place") {
  const TemporaryFolder folder;
  const Store store = Store::open(folder.file("s"), small_pack("1"));
  const auto turn_off = [](UserTables users) { return users.set_rule("ann", "a.b", false); };
  const auto replace = [&] {
    fs::rename(folder.file("s"), folder.file("aside"));
    write_file(folder.file("s"), contents_of(folder.file("aside")));
  };

  const auto while_written = store.keep([&](UserTables users) {
    replace();
    return turn_off(users);
  });
  const auto afterwards = store.keep(turn_off);

  CHECK_FALSE(while_written);
  CHECK_FALSE(afterwards);
}

TEST_CASE("a file that the user named and that is no store is left as it is") {
  const TemporaryFolder folder;
  write_file(folder.file("notes"), "Dear diary");

  const Store store = Store::open({folder.file("notes"), true}, small_pack("1"));

  CHECK(stored_version(store) == "1");
  CHECK(store.cause() == folder.file("notes") + ": not a Forethought store");
  CHECK(store.notice().find("holds something else") != std::string::npos);
  CHECK(contents_of(folder.file("notes")) == "Dear diary");
  CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("a store of a later version is not touched, and the host works in memory") {
  const TemporaryFolder folder;
  {
    Store store = Store::open(folder.file("s"), small_pack("1"));
    must(store.users().set_rule("ann", "a.b", false));
  }
  {
    Database database = must(Database::open(folder.file("s")));
    must(database.run_script("PRAGMA user_version = 1000; PRAGMA wal_checkpoint(TRUNCATE)"));
  }
  const std::string before = contents_of(folder.file("s"));

  {
    Store store = Store::open(folder.file("s"), small_pack("2"));
    CHECK(stored_version(store) == "2");
    CHECK(store.notice().find("later version") != std::string::npos);
    CHECK(store.cause() != "");
    must(store.users().set_rule("ann", "c.d", false));
    CHECK_FALSE(must(store.users().choices("ann")).enabled("c.d", "c"));
    CHECK(store.changed_elsewhere() == Store::Change::none);
  }

  CHECK(contents_of(folder.file("s")) == before);
}

TEST_CASE("without a place for its file the store lives in memory") {
  const TemporaryFolder folder;
  write_file(folder.file("a"), "a file, not a folder");

  const Store store = Store::open(folder.file("a/s"), small_pack("1"));

  CHECK(stored_version(store) == "1");
  CHECK(store.notice() != "");
  CHECK(store.cause().find(folder.file("a")) != std::string::npos);
}

TEST_CASE("a bundled pack that cannot be read leaves a store without a pack") {
  const TemporaryFolder folder;

  const Store store = Store::open(folder.file("s"), std::vector<RuleFile>{{"a.jsonc", "{"}});

  CHECK_FALSE(must(store.pack()));
  CHECK(store.notice() != "");
}

TEST_CASE("erasing a user deletes damaged stores too") {
  const TemporaryFolder folder;
  write_file(folder.file("s"), std::string(10000, 'x'));
  Store store = Store::open(folder.file("s"), small_pack());
  REQUIRE(fs::exists(folder.file("s.damaged-1")));
  for (const char* name : {"s.rebuilding", "s.rebuilt"}) write_file(folder.file(name), "ann's");

  must(store.erase("ann"));

  for (const char* name : {"s.damaged-1", "s.rebuilding", "s.rebuilt"}) {
    CHECK_FALSE(fs::exists(folder.file(name)));
  }
  CHECK(fs::exists(folder.file("s")));
}

}  // namespace
}  // namespace forethought
