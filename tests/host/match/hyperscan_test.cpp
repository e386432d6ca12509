// SPDX-License-Identifier: MIT
#include "host/match/hyperscan.h"

#include <doctest/doctest.h>

#include <limits>
#include <set>

#include "tests/host/must.h"

namespace forethought {
namespace {

std::string number_name(std::size_t number) {
  return "number " + std::to_string(number);
}

using Ends = std::set<std::pair<unsigned, std::size_t>>;

Ends ends_in(const MatchDatabase& database, std::string_view text) {
  Scratch scratch;
  must(scratch.add(database));
  Ends ends;
  scratch.scan(database, text, [&](unsigned number, std::size_t end) {
    ends.insert({number, end});
  });
  return ends;
}

}  // namespace

TEST_CASE("literals are found wherever they end, as they stand") {
  const MatchDatabase database = must(MatchDatabase::of_literals({"a.b", "b"}, number_name));

  CHECK(ends_in(database, "a.b axb") == Ends{{0, 3}, {1, 3}, {1, 7}});
}

TEST_CASE("a literal may hold any byte, even a zero") {
  const MatchDatabase database = must(MatchDatabase::of_literals({{"a\0b", 3}, "é"}, number_name));

  CHECK(ends_in(database, {"xa\0b é", 7}) == Ends{{0, 4}, {1, 7}});
}

TEST_CASE("patterns report every end") {
  const MatchDatabase database = must(MatchDatabase::of_patterns({"[0-9]{2,3}"}, number_name));

  CHECK(ends_in(database, "1234") == Ends{{0, 2}, {0, 3}, {0, 4}});
}

TEST_CASE("an empty database finds nothing and survives being kept") {
  const MatchDatabase database = must(MatchDatabase::of_literals({}, number_name));

  CHECK(database.bytes().empty());
  CHECK(ends_in(must(MatchDatabase::in(SharedBytes())), "text").empty());
  CHECK(ends_in(must(MatchDatabase::of_patterns({}, number_name)), "text").empty());
}

TEST_CASE("an error names the pattern that is refused") {
  const auto database = MatchDatabase::of_patterns({"fine", "(unclosed"}, number_name);

  REQUIRE_FALSE(database);
  CHECK(database.error().message.starts_with("number 1: "));
}

TEST_CASE("a database kept as bytes finds the same") {
  const MatchDatabase database = must(MatchDatabase::of_literals({"patient"}, number_name));

  const auto elsewhere = SharedBytes::copy_of(database.bytes());
  REQUIRE(elsewhere.view().data() != database.bytes().data());
  const MatchDatabase again = must(MatchDatabase::in(elsewhere));

  CHECK(ends_in(again, "my patient") == Ends{{0, 10}});
}

TEST_CASE("damaged bytes are refused before anything is scanned with them") {
  const auto is_usable = [](const std::string& bytes) {
    const auto database = MatchDatabase::in(SharedBytes::copy_of(bytes));
    return database && Scratch().add(*database);
  };
  const MatchDatabase database = must(MatchDatabase::of_literals({"patient"}, number_name));
  const std::string whole(database.bytes());
  std::string flipped = whole;
  flipped[whole.size() / 2] = static_cast<char>(flipped[whole.size() / 2] ^ 1);

  CHECK(is_usable(whole));
  CHECK_FALSE(is_usable(flipped));
  CHECK_FALSE(is_usable(whole.substr(0, whole.size() - 1)));
  CHECK_FALSE(is_usable("short"));
}

TEST_CASE("the width of a pattern is counted in bytes") {
  CHECK(must(max_width("[0-9]{3,10}")) == 10);
  CHECK(must(max_width("é{1,3}")) == 6);
  CHECK(must(max_width("a+")) == std::numeric_limits<std::size_t>::max());
}

TEST_CASE("patterns that match the empty text are refused") {
  CHECK(max_width("a*").error().message == "it matches the empty text");
  CHECK_FALSE(max_width("(unclosed"));
}

TEST_CASE("this processor is good enough, and named") {
  CHECK(check_processor());
  CHECK(hyperscan_identity().find("features") != std::string::npos);
}

}  // namespace forethought
