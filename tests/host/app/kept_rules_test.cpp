// SPDX-License-Identifier: MIT
#include "host/app/kept_rules.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "tests/host/must.h"
#include "tests/host/store/temporary_folder.h"

namespace forethought {
namespace {

namespace fs = std::filesystem;

// Rules about one word.
std::vector<RuleFile> rules_about(const std::string& word) {
  return {{"pack.jsonc", R"({"version": "1"})"},
          {"personal-advice.jsonc", R"({"category": "personal-advice", "title": "T",
            "terms": {"word": {"phrases": [")" +
                                        word + R"("]}},
            "rules": [{"id": "personal-advice.word", "severity": "info", "when": "word",
              "title": "T", "why": "W", "try": "T",
              "flagged": [], "clean": []}]})"}};
}

std::size_t found_by(const Checker& checker, const std::string& text) {
  return must(checker.check({.text = text})).size();
}

Checker kept_or_made(const std::string& image_file, const std::string& word) {
  const auto files = [&] { return rules_about(word); };
  return must(kept_or_compiled(image_file, "digest of " + word, files, nullptr));
}

}  // namespace

TEST_CASE("rules are compiled once, and taken from their image without their files afterwards") {
  const TemporaryFolder folder;
  CHECK_FALSE(kept_checker(folder.file("image"), "digest of tea"));

  const Checker made = kept_or_made(folder.file("image"), "tea");
  const auto kept = kept_checker(folder.file("image"), "digest of tea");

  CHECK(found_by(made, "Tea today") == 1);
  REQUIRE(kept);
  CHECK(found_by(*kept, "Tea today") == 1);
  CHECK(kept->pack().rules.front().why == "W");
}

TEST_CASE("the image of another pack is replaced") {
  const TemporaryFolder folder;
  kept_or_made(folder.file("image"), "tea");

  CHECK_FALSE(kept_checker(folder.file("image"), "digest of milk"));
  CHECK(found_by(kept_or_made(folder.file("image"), "milk"), "Milk and tea") == 1);

  CHECK(kept_checker(folder.file("image"), "digest of milk"));
  CHECK_FALSE(kept_checker(folder.file("image"), "digest of tea"));
}

TEST_CASE("a damaged image costs time and nothing else") {
  const TemporaryFolder folder;
  kept_or_made(folder.file("image"), "tea");
  fs::resize_file(folder.file("image"), fs::file_size(folder.file("image")) / 2);

  CHECK_FALSE(kept_checker(folder.file("image"), "digest of tea"));
  CHECK(found_by(kept_or_made(folder.file("image"), "tea"), "Tea") == 1);
  CHECK(kept_checker(folder.file("image"), "digest of tea"));
}

TEST_CASE("rules work where no image can be kept") {
  const TemporaryFolder folder;
  fs::create_directory(folder.file("image"));

  for (const std::string file :
       {folder.file("missing/image"), folder.file("image"), std::string()}) {
    CAPTURE(file);
    CHECK(found_by(kept_or_made(file, "tea"), "Tea") == 1);
    CHECK_FALSE(kept_checker(file, "digest of tea"));
  }
}

TEST_CASE("the first mistake of rules is told, and nothing kept") {
  const TemporaryFolder folder;

  const auto files = [] { return std::vector<RuleFile>{{"personal-advice.jsonc", "{"}}; };
  const auto made = kept_or_compiled(folder.file("image"), "digest", files, nullptr);

  REQUIRE_FALSE(made);
  CHECK(made.error().message.starts_with("personal-advice.jsonc:1: "));
  CHECK_FALSE(fs::exists(folder.file("image")));
}

}  // namespace forethought
