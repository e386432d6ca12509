// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "host/rules/reader.h"
#include "tests/host/must.h"

namespace forethought {
namespace {

namespace fs = std::filesystem;

// A folder of its own for one test, removed with what is in it.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / "forethought-rule-files-test") {
    fs::remove_all(path_);
    fs::create_directories(path_ / "lists");
  }
  ~Folder() { fs::remove_all(path_); }

  std::string path() const { return path_.string(); }
  void write(const std::string& name, const std::string& content) const {
    std::ofstream(path_ / name, std::ios::binary) << content;
  }

 private:
  fs::path path_;
};

TEST_CASE("the files of a folder come in a fixed order with their bytes") {
  const Folder folder;
  folder.write("terms.jsonc", "{}");
  folder.write("crisis-response.jsonc", "a\r\nb");
  folder.write("README.md", "no rules");
  folder.write("schema.json", "{}");
  folder.write("lists/medicines.txt", "");
  folder.write("lists/areas.txt", "x");

  const std::vector<RuleFile> files = must(files_of(folder.path()));

  REQUIRE(files.size() == 4);
  CHECK(files[0].name == "crisis-response.jsonc");
  CHECK(files[0].content == "a\r\nb");
  CHECK(files[1].name == "terms.jsonc");
  CHECK(files[2].name == "lists/areas.txt");
  CHECK(files[3].name == "lists/medicines.txt");
}

TEST_CASE("a folder that is not there is named in the error") {
  const auto files = files_of("/nowhere/rules");

  REQUIRE_FALSE(files);
  CHECK(files.error().message == "/nowhere/rules: is not a folder");
}

TEST_CASE("a file gives its bytes, or is named in the error") {
  const Folder folder;
  folder.write("a", "a\r\nb");

  CHECK(must(bytes_of_file(folder.path() + "/a")) == "a\r\nb");
  CHECK(bytes_of_file("/nowhere/a").error().message == "/nowhere/a: cannot be read");
}

}  // namespace
}  // namespace forethought
