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
  const std::string bytes = must(database.to_bytes());

  CHECK(bytes.empty());
  CHECK(ends_in(must(MatchDatabase::from_bytes(bytes)), "text").empty());
  CHECK(ends_in(must(MatchDatabase::of_patterns({}, number_name)), "text").empty());
}

TEST_CASE("an error names the pattern that is refused") {
  const auto database = MatchDatabase::of_patterns({"fine", "(unclosed"}, number_name);

  REQUIRE_FALSE(database);
  CHECK(database.error().message.starts_with("number 1: "));
}

TEST_CASE("a database kept as bytes finds the same") {
  const MatchDatabase database = must(MatchDatabase::of_literals({"patient"}, number_name));

  const MatchDatabase again = must(MatchDatabase::from_bytes(must(database.to_bytes())));

  CHECK(ends_in(again, "my patient") == Ends{{0, 10}});
}

TEST_CASE("damaged bytes are refused") {
  std::string bytes = must(must(MatchDatabase::of_literals({"patient"}, number_name)).to_bytes());
  const std::string whole = bytes;
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);

  CHECK_FALSE(MatchDatabase::from_bytes(bytes));
  CHECK_FALSE(MatchDatabase::from_bytes(whole.substr(0, whole.size() - 1)));
  CHECK_FALSE(MatchDatabase::from_bytes("short"));
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
