// SPDX-License-Identifier: MIT
#include "host/store/bundled_pack.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "host/store/pack_digest.h"
#include "tests/host/must.h"
#include "tests/host/store/temporary_folder.h"

namespace forethought {
namespace {

namespace fs = std::filesystem;

void write_pack(const TemporaryFolder& folder, const std::string& version) {
  fs::create_directory(folder.file("lists"));
  write_file(folder.file("pack.jsonc"), R"({"version": ")" + version + R"("})");
  write_file(folder.file("lists/roles.txt"), "# written for a test; MIT\nnurse\n");
}

BundledPack opened(const TemporaryFolder& folder) {
  return must(BundledPack::in_folder(folder.path().string()));
}

}  // namespace

TEST_CASE("a bundled pack has the files of its folder") {
  const TemporaryFolder folder;
  write_pack(folder, "1");

  const BundledPack pack = opened(folder);

  REQUIRE(pack.files().size() == 2);
  CHECK(pack.files()[1].name == "lists/roles.txt");
  CHECK(pack.digest() == digest_of(must(files_of(folder.path().string()))));
  CHECK(pack.files()[1].content.ends_with("nurse\n"));
}

TEST_CASE("files that were opened are read as they were, though others took their place") {
  const TemporaryFolder folder;
  write_pack(folder, "1");
  const BundledPack pack = opened(folder);

  fs::remove(folder.file("pack.jsonc"));
  write_pack(folder, "2");

  CHECK(pack.files()[0].content == R"({"version": "1"})");
}

TEST_CASE("a stamp stays until another file takes a file's place, whatever its size and time") {
  const TemporaryFolder folder;
  write_pack(folder, "1");
  const std::string before = opened(folder).stamp();
  CHECK(opened(folder).stamp() == before);

  write_file(folder.file("new"), R"({"version": "2"})");
  fs::last_write_time(folder.file("new"), fs::last_write_time(folder.file("pack.jsonc")));
  fs::rename(folder.file("new"), folder.file("pack.jsonc"));

  CHECK(opened(folder).stamp() != before);
}

TEST_CASE("files of no folder have no stamp, and a folder that is not there no pack") {
  CHECK(BundledPack(std::vector<RuleFile>{{"pack.jsonc", "{}"}}).stamp() == "");
  CHECK_FALSE(BundledPack::in_folder("/nowhere"));
}

}  // namespace forethought
