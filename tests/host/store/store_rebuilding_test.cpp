// SPDX-License-Identifier: MIT
//
// A store whose file is damaged, emptied or gone.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>

#include "host/store/database.h"
#include "host/store/opening_lock.h"
#include "host/store/store.h"
#include "tests/host/must.h"
#include "tests/host/store/known_store.h"
#include "tests/host/store/small_pack.h"
#include "tests/host/store/temporary_folder.h"

namespace forethought {
namespace {

namespace fs = std::filesystem;

// Overwrites the pages of the file from `first_page` on.
void damage(const std::string& file, std::size_t first_page) {
  constexpr std::size_t kPage = 4096;
  std::string bytes = contents_of(file);
  REQUIRE(bytes.size() > first_page * kPage);
  std::fill(bytes.begin() + static_cast<std::ptrdiff_t>(first_page * kPage), bytes.end(), '\x55');
  write_file(file, bytes);
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

}  // namespace
}  // namespace forethought
