// SPDX-License-Identifier: MIT
#include "host/match/private_file.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include "tests/host/store/temporary_folder.h"

namespace forethought {
namespace {

namespace fs = std::filesystem;

std::optional<std::string> read_private_file(const std::string& path) {
  const auto file = PrivateFile::open(path);
  if (!file) return {};
  std::string read;
  REQUIRE(file->each_part([&](std::string_view part) { read += part; }));
  CHECK(file->map()->view() == read);
  return read;
}

}  // namespace

TEST_CASE("what was written is read back, and only its owner may read it") {
  const TemporaryFolder folder;
  const std::string path = folder.file("image");
  const std::string bytes("any\0bytes\n", 10);

  REQUIRE(write_private_file(path, bytes));

  CHECK(read_private_file(path) == bytes);
  CHECK(fs::status(path).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("what is read stays as it was when the file is replaced") {
  const TemporaryFolder folder;
  REQUIRE(write_private_file(folder.file("image"), "first"));
  const auto bytes = PrivateFile::open(folder.file("image"))->map();
  REQUIRE(write_private_file(folder.file("image"), "second"));

  REQUIRE(bytes);
  CHECK(bytes->view() == "first");
}

TEST_CASE("bytes that were let go are there when they are looked at again") {
  const TemporaryFolder folder;
  const std::string text(20'000, 'x');
  REQUIRE(write_private_file(folder.file("image"), text));
  const auto bytes = PrivateFile::open(folder.file("image"))->map();
  REQUIRE(bytes);

  let_go(bytes->view().substr(100));

  CHECK(bytes->view() == text);
}

TEST_CASE("an empty file has no bytes") {
  const TemporaryFolder folder;
  REQUIRE(write_private_file(folder.file("image"), ""));

  CHECK(read_private_file(folder.file("image")) == "");
}

TEST_CASE("writing replaces what was there and leaves nothing else") {
  const TemporaryFolder folder;
  REQUIRE(write_private_file(folder.file("image"), "a longer text"));
  REQUIRE(write_private_file(folder.file("image"), "short"));

  CHECK(read_private_file(folder.file("image")) == "short");
  CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 1);
}

TEST_CASE("a file that is missing, a folder, a link or a pipe is not read") {
  const TemporaryFolder folder;
  REQUIRE(write_private_file(folder.file("image"), "text"));
  fs::create_symlink(folder.file("image"), folder.file("link"));
  REQUIRE(mkfifo(folder.file("pipe").c_str(), 0600) == 0);

  for (const std::string name : {"missing", ".", "link", "pipe"}) {
    CAPTURE(name);
    CHECK_FALSE(read_private_file(folder.file(name)));
  }
}

TEST_CASE("a file that others may write is not read") {
  const TemporaryFolder folder;
  REQUIRE(write_private_file(folder.file("image"), "text"));
  fs::permissions(folder.file("image"), fs::perms::others_write, fs::perm_options::add);

  CHECK_FALSE(read_private_file(folder.file("image")));
}

TEST_CASE("where nothing can be written, writing fails and leaves nothing behind") {
  const TemporaryFolder folder;
  fs::create_directory(folder.file("image"));

  CHECK_FALSE(write_private_file(folder.file("missing/image"), "text"));
  CHECK_FALSE(write_private_file(folder.file("image"), "text"));
  CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 1);
}

}  // namespace forethought
