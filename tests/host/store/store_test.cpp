// SPDX-License-Identifier: MIT
#include "host/store/store.h"

#include <fcntl.h>
#include <sys/file.h>

#include <doctest/doctest.h>

#include <filesystem>

#include "host/descriptor.h"
#include "host/store/opening_lock.h"
#include "host/store/schema.h"
#include "tests/host/must.h"
#include "tests/host/store/small_pack.h"
#include "tests/host/store/temporary_folder.h"

namespace forethought {
namespace {

namespace fs = std::filesystem;

std::string stored_version(const Store& store) {
  return must(store.pack())->version;
}

// Overwrites the pages of the file from `first_page` on.
void damage(const std::string& file, std::size_t first_page) {
  constexpr std::size_t kPage = 4096;
  std::string bytes = contents_of(file);
  REQUIRE(bytes.size() > first_page * kPage);
  std::fill(bytes.begin() + static_cast<std::ptrdiff_t>(first_page * kPage), bytes.end(), '\x55');
  write_file(file, bytes);
}

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

TEST_CASE("a store in which only the pack is damaged is rebuilt with everything of the users") {
  const TemporaryFolder folder;
  {
    Store store = Store::open(folder.file("s"), small_pack());
    must(store.users().set_rule("ann", "a.b", false));
  }
  Database database = must(Database::open(folder.file("s")));
  must(database.run_script("DROP TABLE example"));
  must(database.run_script("PRAGMA wal_checkpoint(TRUNCATE)"));

  Store store = Store::open(folder.file("s"), small_pack());

  CHECK(store.notice().find("with all your own rules and choices") != std::string::npos);
  CHECK(store.cause() == "");
  CHECK(must(store.files()).size() == small_pack().size());
  CHECK_FALSE(must(store.users().choices("ann")).enabled("a.b", "a"));
  CHECK(fs::exists(folder.file("s.damaged-1")));
  CHECK(Store::open(folder.file("s"), small_pack()).notice() == "");
}

TEST_CASE("a damaged store that another host has rebuilt is not rebuilt once more") {
  const TemporaryFolder folder;
  const Store one = Store::open(folder.file("s"), small_pack());
  const Store other = Store::open(folder.file("s"), small_pack());
  {
    Database database = must(Database::open(folder.file("s")));
    must(database.run_script("DROP TABLE example"));
  }
  CHECK_FALSE(one.files());
  CHECK_FALSE(other.files());
  REQUIRE(one.damaged());
  REQUIRE(other.damaged());

  const Store rebuilt = one.mended({folder.file("s")}, small_pack());
  must(rebuilt.users().set_rule("ann", "a.b", false));
  const Store taken = other.mended({folder.file("s")}, small_pack());

  CHECK(must(taken.files()).size() == small_pack().size());
  CHECK_FALSE(must(taken.users().choices("ann")).enabled("a.b", "a"));
  CHECK(fs::exists(folder.file("s.damaged-1")));
  CHECK_FALSE(fs::exists(folder.file("s.damaged-2")));
}

TEST_CASE("a damaged store that a later version took over is left alone") {
  const TemporaryFolder folder;
  const Store store = Store::open(folder.file("s"), small_pack());
  {
    Database database = must(Database::open(folder.file("s")));
    must(database.run_script("DROP TABLE example; PRAGMA user_version = 1000"));
  }
  CHECK_FALSE(store.files());

  const Store instead = store.mended({folder.file("s")}, small_pack());

  CHECK(instead.notice().find("later version") != std::string::npos);
  CHECK_FALSE(fs::exists(folder.file("s.damaged-1")));
}

TEST_CASE("a file that is no store at all is rebuilt empty") {
  const TemporaryFolder folder;
  write_file(folder.file("s"), std::string(10000, 'x'));
  write_file(folder.file("s.damaged-1"), "an earlier one");

  const Store store = Store::open(folder.file("s"), small_pack("1"));

  CHECK(stored_version(store) == "1");
  CHECK(store.notice().find("could not be read") != std::string::npos);
  CHECK(contents_of(folder.file("s.damaged-1")) == "an earlier one");
  CHECK(contents_of(folder.file("s.damaged-2")) == std::string(10000, 'x'));
}

TEST_CASE("a store that lost all that was in its file, or the file, is told, a new one is not") {
  for (const std::size_t left : {0, 1}) {
    CAPTURE(left);
    const TemporaryFolder folder;
    write_file(folder.file("s"), std::string(left, 'x'));
    CHECK(Store::open(folder.file("s"), small_pack("1")).notice() == "");

    fs::resize_file(folder.file("s"), left);

    const Store store = Store::open(folder.file("s"), small_pack("1"));
    CHECK(store.notice().find("gone, or empty") != std::string::npos);
    CHECK(stored_version(store) == "1");
    CHECK(Store::open(folder.file("s"), small_pack("1")).notice() == "");
  }
  const TemporaryFolder folder;
  CHECK(Store::open(folder.file("s"), small_pack("1")).notice() == "");

  fs::remove(folder.file("s"));

  CHECK(Store::open(folder.file("s"), small_pack("1")).notice() != "");
  CHECK(Store::open(folder.file("s"), small_pack("1")).notice() == "");
}

TEST_CASE("a store that loses all that was in its file while it is used is told too") {
  const TemporaryFolder folder;
  const Store store = Store::open(folder.file("s"), small_pack("1"));
  fs::resize_file(folder.file("s"), 0);
  fs::remove(folder.file("s-wal"));

  const Store instead = store.mended({folder.file("s")}, small_pack("1"));

  CHECK(instead.notice().find("gone, or empty") != std::string::npos);
  CHECK(stored_version(instead) == "1");
}

// A store in which ann switched a rule off.
void make_store_with_choice(const std::string& file) {
  const Store store = Store::open({file}, small_pack("1"));
  must(store.users().set_rule("ann", "a.b", false));
}

bool knows_choice(const Store& store) {
  return !must(store.users().choices("ann")).enabled("a.b", "a");
}

TEST_CASE("a rebuilt store for which a host had made room takes its place") {
  const TemporaryFolder folder;
  make_store_with_choice(folder.file("s"));
  fs::rename(folder.file("s"), folder.file("s.rebuilt"));
  write_file(folder.file("s.rebuilding"), "the beginning of another");
  SUBCASE("all of it") {}
  SUBCASE("only its log") {
    write_file(folder.file("s"), std::string(10000, 'x'));
    write_file(folder.file("s.damaged-1-wal"), "a log");
  }

  const Store store = Store::open({folder.file("s")}, small_pack("1"));

  CHECK(store.notice().find("with what could be read") != std::string::npos);
  CHECK(knows_choice(store));
  CHECK_FALSE(fs::exists(folder.file("s.rebuilding")));
  CHECK_FALSE(fs::exists(folder.file("s.rebuilt")));
}

TEST_CASE("a rebuilt store for which no host had made room is forgotten") {
  const TemporaryFolder folder;
  (void)Store::open({folder.file("old")}, small_pack("1"));
  make_store_with_choice(folder.file("s"));
  fs::copy(folder.file("old"), folder.file("s.rebuilt"));

  const Store store = Store::open({folder.file("s")}, small_pack("1"));

  CHECK(store.notice() == "");
  CHECK(knows_choice(store));
  CHECK_FALSE(fs::exists(folder.file("s.rebuilt")));
}

TEST_CASE("a store is not replaced while another host may be replacing it") {
  const TemporaryFolder folder;
  make_store_with_choice(folder.file("s"));
  const OpeningLock other(folder.file("s"));

  CHECK(knows_choice(Store::open({folder.file("s")}, small_pack("1"))));
  damage(folder.file("s"), 1);
  const std::string damaged = contents_of(folder.file("s"));
  CHECK(Store::open({folder.file("s")}, small_pack("1")).cause() != "");

  CHECK(contents_of(folder.file("s")) == damaged);
  CHECK_FALSE(fs::exists(folder.file("s.damaged-1")));
}

TEST_CASE("nobody can write into a store that was set aside") {
  const TemporaryFolder folder;
  make_store_with_choice(folder.file("s"));
  const Store other = Store::open({folder.file("s")}, small_pack("1"));
  {
    Database database = must(Database::open(folder.file("s")));
    must(database.run_script("DROP TABLE example"));
  }
  const Store rebuilt = Store::open({folder.file("s")}, small_pack("1"));
  REQUIRE(rebuilt.notice() != "");

  CHECK_FALSE(other.users().set_rule("ann", "c.d", false));
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

TEST_CASE("a store that the user named is mended as any other where it can be told as one") {
  const TemporaryFolder folder;
  (void)Store::open({folder.file("s"), true}, small_pack("1"));
  {
    Database database = must(Database::open(folder.file("s")));
    must(database.run_script("DROP TABLE example"));
  }

  const Store store = Store::open({folder.file("s"), true}, small_pack("1"));

  CHECK(store.cause() == "");
  CHECK(store.notice().find("rebuilt") != std::string::npos);
}

TEST_CASE("a store with damaged pages is rebuilt with what can be read") {
  const TemporaryFolder folder;
  {
    Store store = Store::open(folder.file("s"), small_pack());
    for (int i = 0; i < 2000; ++i) {
      must(store.users().set_rule("ann", "rule." + std::to_string(i), false));
    }
  }
  {
    Database database = must(Database::open(folder.file("s")));
    must(database.run("PRAGMA wal_checkpoint(TRUNCATE)"));
  }
  const std::size_t pages = contents_of(folder.file("s")).size() / 4096;
  damage(folder.file("s"), pages - 2);

  Store store = Store::open(folder.file("s"), small_pack("1"));

  CHECK(store.notice().find("some of your own rules and choices") != std::string::npos);
  CHECK(stored_version(store) == "1");
  CHECK_FALSE(must(store.users().choices("ann")).enabled("rule.0", "a"));
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
