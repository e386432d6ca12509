// SPDX-License-Identifier: MIT
#include "host/app/registering/made_folders.h"

#include <sys/stat.h>

#include <doctest/doctest.h>

#include <filesystem>

#include "tests/host/must.h"
#include "tests/host/store/temporary_folder.h"

namespace forethought {
namespace {

namespace fs = std::filesystem;

// A folder with a record of what was made in it.
class Place {
 public:
  MadeFolders folders() const { return MadeFolders(path() / "data/ours/record"); }
  void make(const char* folder) const { must(folders().make(path() / folder, 0700)); }
  void take_back(const char* folder) const { must(folders().take_back(path() / folder)); }
  bool has(const char* name) const { return fs::exists(path() / name); }
  bool is_empty() const { return fs::is_empty(path()); }
  fs::path path() const { return folder_.path(); }

 private:
  TemporaryFolder folder_;
};

TEST_CASE("folders that were made go again, with the record of them") {
  const Place place;

  place.make("a/b/c");
  CHECK(place.has("a/b/c"));
  place.take_back("a/b/c");

  CHECK(place.is_empty());
}

TEST_CASE("a folder that was there already stays, though it is empty") {
  const Place place;
  fs::create_directories(place.path() / "a/b");

  place.make("a/b/c");
  place.take_back("a/b/c");

  CHECK(place.has("a/b"));
  CHECK_FALSE(place.has("a/b/c"));
  CHECK_FALSE(place.has("data"));
}

TEST_CASE("a folder that two need goes with the second, whichever that is") {
  for (const bool first_first : {true, false}) {
    const Place place;
    place.make("shared/first/x");
    place.make("shared/second/x");

    place.take_back(first_first ? "shared/first/x" : "shared/second/x");
    CHECK(place.has("shared"));
    place.take_back(first_first ? "shared/second/x" : "shared/first/x");

    CHECK(place.is_empty());
  }
}

TEST_CASE("a folder that others use by now is theirs") {
  const Place place;
  place.make("a/b");
  write_file(place.path() / "a/theirs", "x");

  place.take_back("a/b");
  CHECK(place.has("a/theirs"));
  CHECK_FALSE(place.has("data"));

  fs::remove(place.path() / "a/theirs");
  place.take_back("a/b");
  CHECK(place.has("a"));
}

TEST_CASE("the record's own folder stays where others keep things in it") {
  const Place place;
  place.make("a");
  write_file(place.path() / "data/ours/store", "x");

  place.take_back("a");

  CHECK(place.has("data/ours/store"));
  CHECK_FALSE(place.has("data/ours/record"));
}

TEST_CASE("without a record folders are made, and nothing is taken back") {
  const TemporaryFolder folder;
  MadeFolders folders{fs::path()};

  must(folders.make(folder.path() / "a", 0700));
  must(folders.take_back(folder.path() / "a"));

  CHECK(fs::exists(folder.path() / "a"));
}

TEST_CASE("a folder that is made has its mode, whatever the user's mask") {
  const TemporaryFolder folder;
  const mode_t before = ::umask(0077);

  must(MadeFolders(fs::path()).make(folder.path() / "a/b", 0755));
  ::umask(before);

  for (const char* made : {"a", "a/b"}) {
    CHECK((fs::status(folder.path() / made).permissions() & fs::perms::all) ==
          static_cast<fs::perms>(0755));
  }
}

TEST_CASE("a folder that cannot be made is named") {
  const TemporaryFolder folder;
  write_file(folder.file("a"), "a file");

  const auto made = MadeFolders(folder.file("record")).make(folder.path() / "a/b", 0700);

  REQUIRE_FALSE(made);
  CHECK(made.error().message.starts_with(folder.file("a")));
}

}  // namespace
}  // namespace forethought
