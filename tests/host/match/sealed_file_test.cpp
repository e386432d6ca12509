// SPDX-License-Identifier: MIT
#include "host/match/sealed_file.h"

#include <doctest/doctest.h>

#include <functional>

#include "host/match/private_file.h"
#include "tests/host/store/temporary_folder.h"

namespace forethought {
namespace {

constexpr char kBytes[] = "what took long to make";

// What is in a file that went through `change`; empty where nothing may be taken from it.
std::string read_after(const std::function<void(std::string&)>& change) {
  const TemporaryFolder folder;
  const std::string path = folder.file("image");
  REQUIRE(write_sealed_file(path, "key", kBytes));
  std::string whole(PrivateFile::open(path)->map()->view());
  change(whole);
  REQUIRE(write_private_file(path, whole));
  const auto bytes = open_sealed_file(path, "key");
  return bytes ? std::string(bytes->view()) : "";
}

}  // namespace

TEST_CASE("what was sealed is read back under its key alone") {
  const TemporaryFolder folder;
  const std::string path = folder.file("image");
  CHECK_FALSE(open_sealed_file(path, "key"));

  REQUIRE(write_sealed_file(path, "key", kBytes));

  REQUIRE(open_sealed_file(path, "key"));
  CHECK(open_sealed_file(path, "key")->view() == kBytes);
  CHECK_FALSE(open_sealed_file(path, "kez"));
  CHECK_FALSE(open_sealed_file(path, ""));
}

TEST_CASE("one flipped bit anywhere is seen") {
  CHECK(read_after([](std::string&) {}) == kBytes);
  std::size_t size = 0;
  read_after([&](const std::string& whole) { size = whole.size(); });
  for (std::size_t bit = 0; bit < size * 8; ++bit) {
    CAPTURE(bit / 8);
    const auto flip = [&](std::string& whole) {
      whole[bit / 8] = static_cast<char>(whole[bit / 8] ^ (1 << bit % 8));
    };

    REQUIRE(read_after(flip) == "");
  }
}

TEST_CASE("a file that is cut off anywhere, longer, or something else is not used") {
  std::size_t size = 0;
  read_after([&](const std::string& whole) { size = whole.size(); });
  for (std::size_t length = 0; length < size; ++length) {
    CAPTURE(length);
    REQUIRE(read_after([&](std::string& whole) { whole.resize(length); }) == "");
  }
  CHECK(read_after([](std::string& whole) { whole += "x"; }) == "");
  CHECK(read_after([](std::string& whole) { whole = "SQLite format 3"; }) == "");
  CHECK(read_after([](std::string& whole) { whole.assign(5000, '\xFF'); }) == "");
}

TEST_CASE("where no file can be written, sealing fails") {
  const TemporaryFolder folder;

  CHECK_FALSE(write_sealed_file(folder.file("missing/image"), "key", kBytes));
}

}  // namespace forethought
