// SPDX-License-Identifier: MIT
#include "host/store/store_health.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "host/store/store.h"
#include "tests/host/must.h"
#include "tests/host/store/small_pack.h"
#include "tests/host/store/temporary_folder.h"

namespace forethought {
namespace {

namespace fs = std::filesystem;
using State = StoreHealth::State;

TEST_CASE("a good store says which pack it holds") {
  const TemporaryFolder folder;
  (void)Store::open(folder.file("s"), small_pack("7"));

  const StoreHealth health = examine_store(folder.file("s"));

  CHECK(health.state == State::good);
  CHECK(health.pack->version == "7");
  CHECK(health.files.size() == small_pack().size());
  CHECK_FALSE(health.readable_by_others);
  CHECK(health.set_aside == 0);
}

TEST_CASE("a store that is not there is none, and none is made") {
  const TemporaryFolder folder;

  CHECK(examine_store(folder.file("s")).state == State::not_there);

  CHECK_FALSE(fs::exists(folder.file("s")));
}

TEST_CASE("damage is found and left as it is") {
  const TemporaryFolder folder;
  write_file(folder.file("none"), std::string(5000, 'x'));
  (void)Store::open(folder.file("s"), small_pack());
  {
    Database database = must(Database::open(folder.file("s")));
    must(database.run("PRAGMA wal_checkpoint(TRUNCATE)"));
  }
  std::string bytes = contents_of(folder.file("s"));
  bytes.replace(bytes.size() - 6000, 6000, 6000, '\x55');
  write_file(folder.file("s"), bytes);

  for (const char* name : {"none", "s"}) {
    CAPTURE(name);
    const std::string before = contents_of(folder.file(name));
    const StoreHealth health = examine_store(folder.file(name));

    CHECK(health.state == State::damaged);
    CHECK(health.why.starts_with("store: "));
    CHECK(contents_of(folder.file(name)) == before);
  }
}

TEST_CASE("a file that the user named and that is no store is told") {
  const TemporaryFolder folder;
  write_file(folder.file("notes"), "Dear diary");

  const StoreHealth health = examine_store({folder.file("notes"), true});

  CHECK(health.state == State::foreign);
  CHECK(health.why == folder.file("notes") + ": not a Forethought store");
}

TEST_CASE("a store of a later version is told") {
  const TemporaryFolder folder;
  (void)Store::open(folder.file("s"), small_pack());
  {
    Database database = must(Database::open(folder.file("s")));
    must(database.run_script("PRAGMA user_version = 1000"));
  }

  CHECK(examine_store(folder.file("s")).state == State::newer);
}

TEST_CASE("what others may read, and damaged stores beside it, are told") {
  const TemporaryFolder folder;
  (void)Store::open(folder.file("s"), small_pack());
  fs::permissions(folder.file("s"), fs::perms(0644));
  write_file(folder.file("s.damaged-1"), "x");

  const StoreHealth health = examine_store(folder.file("s"));

  CHECK(health.readable_by_others);
  CHECK(health.set_aside == 1);
}

}  // namespace
}  // namespace forethought
