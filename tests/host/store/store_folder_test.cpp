// SPDX-License-Identifier: MIT
#include "host/store/store_folder.h"

#include <doctest/doctest.h>

#include "tests/host/store/temporary_folder.h"

namespace forethought {
namespace {

constexpr bool kNamed = true;

TEST_CASE("what belongs to a store shares its folder with no other file") {
  const TemporaryFolder folder;
  for (const char* ending : {"", "-wal", "-shm", "-lock", ".image", ".image.a1B2c3", ".damaged-1",
                             ".damaged-12-wal", ".rebuilding", ".rebuilding-wal", ".rebuilt"}) {
    write_file(folder.file(std::string("store") + ending), "x");
  }

  CHECK_FALSE(look_beside({folder.file("store"), kNamed}).has_others);
  CHECK(look_beside({folder.file("store"), kNamed}).has_damaged);
}

TEST_CASE("any other file makes a folder shared, however like the store's it is called") {
  for (const char* other : {"diary.txt", "store.txt", "store-2", "stor", ".store", "a.image"}) {
    CAPTURE(other);
    const TemporaryFolder folder;
    write_file(folder.file("store"), "x");
    write_file(folder.file(other), "x");

    CHECK(look_beside({folder.file("store"), kNamed}).has_others);
    CHECK_FALSE(look_beside({folder.file("store"), kNamed}).has_damaged);
    CHECK_FALSE(look_beside(folder.file("store")).has_others);  // the program's own
  }
}

TEST_CASE("a folder that cannot be listed is taken for a shared one, and no place for none") {
  CHECK(look_beside({"/none/store", kNamed}).has_others);
  CHECK_FALSE(look_beside({}).has_others);
}

}  // namespace
}  // namespace forethought
