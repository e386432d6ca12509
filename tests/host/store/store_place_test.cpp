// SPDX-License-Identifier: MIT
#include "host/store/store_place.h"

#include <sys/stat.h>

#include <doctest/doctest.h>

#include <cstdlib>
#include <optional>

#include "tests/host/must.h"
#include "tests/host/store/temporary_folder.h"

namespace forethought {
namespace {

// Sets or unsets an environment variable for one test.
class Variable {
 public:
  Variable(const char* name, const char* value) : name_(name) {
    if (const char* before = std::getenv(name)) before_ = before;
    set(value);
  }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;
  ~Variable() { set(before_ ? before_->c_str() : nullptr); }

 private:
  void set(const char* value) {
    if (value) {
      ::setenv(name_, value, 1);
    } else {
      ::unsetenv(name_);
    }
  }

  const char* name_;
  std::optional<std::string> before_;
};

TEST_CASE("the store is where the variables say, the nearest first") {
  const Variable home("HOME", "/home/ann");
  const Variable data_home("XDG_DATA_HOME", nullptr);
  const Variable store("FORETHOUGHT_STORE", nullptr);
  CHECK(must(store_place()).file == "/home/ann/.local/share/forethought/store.sqlite");

  const Variable set_data_home("XDG_DATA_HOME", "/data");
  CHECK(must(store_place()).file == "/data/forethought/store.sqlite");
  CHECK_FALSE(must(store_place()).named);

  const Variable set_store("FORETHOUGHT_STORE", "here.sqlite");
  CHECK(must(store_place()).file == "here.sqlite");
  CHECK(must(store_place()).named);
}

TEST_CASE("a data folder that is not an absolute path is ignored") {
  const Variable home("HOME", "/home/ann");
  const Variable data_home("XDG_DATA_HOME", "data");
  const Variable store("FORETHOUGHT_STORE", "");

  CHECK(must(store_place()).file == "/home/ann/.local/share/forethought/store.sqlite");
}

TEST_CASE("without a home there is no place for the store") {
  const Variable home("HOME", nullptr);
  const Variable data_home("XDG_DATA_HOME", nullptr);
  const Variable store("FORETHOUGHT_STORE", nullptr);

  CHECK_FALSE(store_place());
}

TEST_CASE("folders of a store are made for this user alone") {
  const TemporaryFolder folder;

  must(make_folder_of(folder.file("a/b/store.sqlite")));
  must(make_folder_of(folder.file("a/b/store.sqlite")));

  struct stat made {};
  REQUIRE(::stat(folder.file("a/b").c_str(), &made) == 0);
  CHECK((made.st_mode & 0777) == 0700);
}

TEST_CASE("a folder that cannot be made is named") {
  const TemporaryFolder folder;
  write_file(folder.file("a"), "a file");

  const auto made = make_folder_of(folder.file("a/b/store.sqlite"));

  REQUIRE_FALSE(made);
  CHECK(made.error().message == folder.file("a") + ": Not a directory");
}

}  // namespace
}  // namespace forethought
