// SPDX-License-Identifier: MIT
#include "host/store/store_health.h"

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <functional>

#include <doctest/doctest.h>

#include "host/store/store.h"
#include "tests/host/must.h"
#include "tests/host/sandbox/in_child.h"
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

TEST_CASE("a folder in the place of a store is told as that") {
  const TemporaryFolder folder;

  const StoreHealth health = examine_store({folder.path().string()});

  CHECK(health.state == State::foreign);
  CHECK(health.why == folder.path().string() + ": is a folder");
}

TEST_CASE("a store that is not there is none, and none is made") {
  const TemporaryFolder folder;

  CHECK(examine_store(folder.file("s")).state == State::not_there);

  CHECK_FALSE(fs::exists(folder.file("s")));
}

TEST_CASE("a store of which nothing is left is lost, unless another stands ready for its place") {
  const TemporaryFolder folder;
  (void)Store::open(folder.file("s"), small_pack());
  for (const char* ending : {"", "-wal", "-shm"}) fs::remove(folder.file("s") + ending);

  CHECK(examine_store(folder.file("s")).state == State::lost);
  CHECK_FALSE(fs::exists(folder.file("s")));
  write_file(folder.file("s"), "");
  CHECK(examine_store(folder.file("s")).state == State::lost);

  fs::remove(folder.file("s"));
  write_file(folder.file("s.rebuilt"), "x");
  CHECK(examine_store(folder.file("s")).state == State::not_there);
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

// Does it as a user to whom the folder belongs: nothing is kept from root.
bool holds_for_a_user(const TemporaryFolder& folder, const std::function<bool()>& attempt) {
  constexpr uid_t kNobody = 65534;
  const bool is_root = ::geteuid() == 0;
  if (is_root) {
    for (const auto& entry : fs::recursive_directory_iterator(folder.path())) {
      CHECK(::chown(entry.path().c_str(), kNobody, kNobody) == 0);
    }
    CHECK(::chown(folder.path().c_str(), kNobody, kNobody) == 0);
  }
  return holds_in_child([&] {
    const bool is_user = !is_root || (::setgid(kNobody) == 0 && ::setuid(kNobody) == 0);
    return is_user && attempt();
  });
}

TEST_CASE("a store that can only be read is told by the doctor and by who opens it") {
  const TemporaryFolder folder;
  const std::string file = folder.file("s");
  (void)Store::open(file, small_pack());

  CHECK(holds_for_a_user(folder, [&] {
    fs::permissions(file, fs::perms::owner_read);
    const StoreHealth health = examine_store(file);
    const Store store = Store::open(file, small_pack());
    return health.state == State::unusable && health.why.starts_with(file + ": ") &&
           !store.cause().empty() && !store.notice().empty();
  }));
}

TEST_CASE("what was left beside a store that could only be read keeps no later choice out") {
  const TemporaryFolder folder;
  const std::string file = folder.file("s");
  (void)Store::open(file, small_pack());
  for (const char* ending : {"-shm", "-wal"}) {
    CAPTURE(ending);
    CHECK(holds_for_a_user(folder, [&] {
      write_file(file + ending, "");
      fs::permissions(file + ending, fs::perms::owner_read);
      const StoreHealth health = examine_store(file);
      const Store store = Store::open(file, small_pack());
      return health.state == State::unusable && health.why.starts_with(file + ending + ": ") &&
             store.cause().empty() && store.users().set_rule("ann", "rule", false);
    }));
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
