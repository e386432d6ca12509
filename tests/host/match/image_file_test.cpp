// SPDX-License-Identifier: MIT
#include "host/match/image_file.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <functional>

#include "host/match/private_file.h"
#include "tests/host/match/terms.h"
#include "tests/host/store/temporary_folder.h"

namespace forethought {
namespace {

const std::vector<Term> kTerms = {phrase_term("a", {"one", "two*"}), pattern_term("n", "[0-9]+")};
const std::string kText = "one twos 3";
const Found kFound = {"a:one", "a:twos", "n:3"};

// Loads from a file that went through `change`; the image must find the same in any case.
bool loads_after(const std::function<void(std::string&)>& change) {
  const TemporaryFolder folder;
  const std::string file = folder.file("image");
  must(Image::load_or_compile(kTerms, file));
  std::string bytes = read_private_file(file).value();
  change(bytes);
  REQUIRE(write_private_file(file, bytes));

  const Image image = must(Image::load_or_compile(kTerms, file));

  CHECK(found_in(image, kTerms, kText) == kFound);
  // What was not used has been replaced by what will be.
  CHECK(must(Image::load_or_compile(kTerms, file)).from_cache());
  return image.from_cache();
}

}  // namespace

TEST_CASE("an image is compiled once and taken from its file afterwards") {
  const TemporaryFolder folder;

  const Image first = must(Image::load_or_compile(kTerms, folder.file("image")));
  const Image second = must(Image::load_or_compile(kTerms, folder.file("image")));

  CHECK_FALSE(first.from_cache());
  CHECK(second.from_cache());
  CHECK(found_in(first, kTerms, kText) == kFound);
  CHECK(found_in(second, kTerms, kText) == kFound);
}

TEST_CASE("an unchanged file is used") {
  CHECK(loads_after([](std::string&) {}));
}

TEST_CASE("a file that is cut off anywhere is rebuilt") {
  std::size_t size = 0;
  loads_after([&](std::string& bytes) { size = bytes.size(); });
  for (const std::size_t length :
       {std::size_t{0}, std::size_t{4}, std::size_t{40}, size / 2, size - 1}) {
    CAPTURE(length);
    CHECK_FALSE(loads_after([&](std::string& bytes) { bytes.resize(length); }));
  }
}

TEST_CASE("a file with a bit flipped is rebuilt") {
  for (const std::size_t place : {0, 2, 30}) {
    CAPTURE(place);
    CHECK_FALSE(loads_after([&](std::string& bytes) { bytes[bytes.size() * place / 32] ^= 1; }));
  }
}

TEST_CASE("one flipped bit anywhere is seen") {
  const std::string key = image_key(kTerms);
  const std::string whole = to_image_bytes(must(compile_terms(kTerms)), key).value();
  REQUIRE(from_image_bytes(whole, key, kTerms));
  for (std::size_t bit = 0; bit < whole.size() * 8; bit += 3) {
    CAPTURE(bit / 8);
    CAPTURE(whole.size());
    std::string bytes = whole;
    bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << bit % 8));

    REQUIRE_FALSE(from_image_bytes(bytes, key, kTerms));
  }
}

TEST_CASE("a file with something behind it is rebuilt") {
  CHECK_FALSE(loads_after([](std::string& bytes) { bytes += "x"; }));
}

TEST_CASE("a file of something else is rebuilt") {
  CHECK_FALSE(loads_after([](std::string& bytes) { bytes = "SQLite format 3"; }));
  CHECK_FALSE(loads_after([](std::string& bytes) { bytes.assign(5000, '\xFF'); }));
}

TEST_CASE("a file built from other terms is rebuilt") {
  const TemporaryFolder folder;
  must(Image::load_or_compile(kTerms, folder.file("image")));
  const std::vector<Term> terms = {phrase_term("a", {"three"})};

  const Image image = must(Image::load_or_compile(terms, folder.file("image")));

  CHECK_FALSE(image.from_cache());
  CHECK(found_in(image, terms, "one three") == Found{"a:three"});
}

TEST_CASE("an image without a place for its file works") {
  const TemporaryFolder folder;
  std::filesystem::create_directory(folder.file("image"));

  for (const std::string file :
       {folder.file("missing/image"), folder.file("image"), std::string()}) {
    CAPTURE(file);
    const Image image = must(Image::load_or_compile(kTerms, file));
    CHECK_FALSE(image.from_cache());
    CHECK(found_in(image, kTerms, kText) == kFound);
  }
}

TEST_CASE("images without phrases or without patterns are kept too") {
  for (const std::vector<Term>& terms :
       {std::vector<Term>{}, {phrase_term("a", {"one"})}, {pattern_term("n", "[0-9]+")}}) {
    const TemporaryFolder folder;
    const Image first = must(Image::load_or_compile(terms, folder.file("image")));
    const Image second = must(Image::load_or_compile(terms, folder.file("image")));

    CHECK(second.from_cache());
    CHECK(found_in(second, terms, kText) == found_in(first, terms, kText));
  }
}

TEST_CASE("terms that do not compile are named, file or not") {
  const TemporaryFolder folder;

  const auto image = Image::load_or_compile({pattern_term("bad", "(")}, folder.file("image"));

  REQUIRE_FALSE(image);
  CHECK(image.error().message.starts_with("term \"bad\": "));
  CHECK_FALSE(read_private_file(folder.file("image")));
}

TEST_CASE("everything about a term is part of the key") {
  const std::string key = image_key(kTerms);
  const std::vector<std::function<void(std::vector<Term>&)>> changes = {
      [](auto& terms) { terms[0].name = "b"; },
      [](auto& terms) { terms[0].literals[0].text = "three"; },
      [](auto& terms) { terms[0].literals[0].any_ending = true; },
      [](auto& terms) { terms[1].patterns[0].expression = "[0-8]+"; },
      [](auto& terms) { terms[1].patterns[0].validator = Validator::age; },
      [](auto& terms) {
        terms[1].sequences.push_back({{{0, 0, 1}}});
      },
      [](auto& terms) { terms[1].except = 0; },
      [](auto& terms) { terms[1].written = Written::upper; },
      [](auto& terms) { terms.pop_back(); },
      [](auto& terms) { std::swap(terms[0], terms[1]); },
  };
  for (const auto& change : changes) {
    std::vector<Term> terms = kTerms;
    change(terms);

    CHECK(image_key(terms) != key);
  }
  CHECK(image_key(kTerms) == key);
  CHECK(key.size() == 32);
}

}  // namespace forethought
