// SPDX-License-Identifier: MIT
#include "host/rules/rows.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <stdexcept>
#include <string>

namespace forethought {
namespace {

using Texts = Rows<std::string>;

int reads = 0;

std::string read_text(std::string_view bytes) {
  ++reads;
  if (bytes == "bad") throw std::runtime_error("bad");
  return std::string(bytes);
}

std::optional<Texts> texts_in(const std::string& bytes, const std::vector<std::uint32_t>& ends) {
  return Texts::in(SharedBytes::copy_of(bytes),
                   Values<std::uint32_t>(SharedBytes::copy_of(bytes_of_values(ends))), read_text);
}

}  // namespace

TEST_CASE("a record in bytes is read when it is asked for, once") {
  const auto texts = texts_in("onetwothree", {3, 6, 11});
  REQUIRE(texts);
  REQUIRE(texts->size() == 3);
  reads = 0;

  const std::string& two = (*texts)[1];
  CHECK(reads == 1);
  CHECK(texts->back() == "three");
  CHECK(&(*texts)[1] == &two);
  CHECK(two == "two");
  CHECK(reads == 2);
}

TEST_CASE("records are gone through in order, made or in bytes") {
  for (const Texts& texts :
       {Texts(std::vector<std::string>{"one", "two"}), *texts_in("onetwo", {3, 6})}) {
    CHECK(std::vector<std::string>(texts.begin(), texts.end()) ==
          std::vector<std::string>{"one", "two"});
    CHECK(*std::ranges::find(texts, "two") == "two");
    CHECK(std::ranges::find(texts, "six") == texts.end());
  }
  CHECK(Texts().empty());
  CHECK(texts_in("", {})->empty());
}

TEST_CASE("ends that lead elsewhere are refused, and records that cannot be read are told") {
  CHECK_FALSE(texts_in("onetwo", {3, 5}));
  CHECK_FALSE(texts_in("onetwo", {3, 7}));
  CHECK_FALSE(texts_in("onetwo", {7, 6}));
  CHECK_FALSE(texts_in("onetwo", {}));
  CHECK(texts_in("onetwo", {3, 6})->are_sound());
  CHECK_FALSE(texts_in("onebad", {3, 6})->are_sound());
}

}  // namespace forethought
