// SPDX-License-Identifier: MIT
//
// Rules made to take all time or memory are refused by what they say, within limits that would stop
// them otherwise.
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "host/app/checker.h"
#include "host/sandbox/limited_child.h"
#include "tests/host/must.h"

namespace forethought {
namespace {

constexpr WorkLimits kLimits{.cpu_seconds = 20, .wall_seconds = 120, .memory_bytes = 2ULL << 30};

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

// Why rules with this term, or this list, are refused; empty: they are not.
std::string refusal(const std::string& term, const std::string& list = "one\n") {
  const std::vector<RuleFile> files = {
      {"pack.jsonc", R"({"version": "1"})"},
      {"colleague-abuse.jsonc",
       "{\"category\": \"colleague-abuse\", \"title\": \"T\", \"terms\": {\"t\": " + term +
           "},\n\"rules\": [{\"id\": \"colleague-abuse.t\", \"severity\": \"info\", \"when\": "
           "\"t\", \"title\": \"T\", \"why\": \"W\", \"try\": \"T\"}]}"},
      {"lists/long.txt", "# written for a test; MIT\n" + list}};
  const auto refused = in_limited_child(kLimits, [&] {
    const auto checker = Checker::from_files(files);
    return checker ? std::string() : checker.error().message;
  });
  return refused ? *refused : refused.error().message;
}

std::string phrase(const std::string& text) {
  return "{\"phrases\": [\"" + text + "\"]}";
}

std::string many_entries(int count) {
  std::string list;
  for (int number = 0; number < count; ++number) list += "entry" + std::to_string(number) + "\n";
  return list;
}

}  // namespace

TEST_CASE("a list of a million entries is refused by its number, and one of fifty thousand used") {
  CHECK(refusal(R"({"list": "lists/long.txt"})", many_entries(1'000'000)) ==
        "lists/long.txt:100002: a list has at most 100000 entries");
  CHECK(refusal(R"({"list": "lists/long.txt"})", many_entries(50'000)) == "");
}

TEST_CASE("a file that nests without end is refused where it begins to") {
  CHECK(refusal(repeated("[", 100'000)).starts_with("colleague-abuse.jsonc:1: "));
  CHECK(refusal(repeated("{\"a\":", 100'000)).starts_with("colleague-abuse.jsonc:1: "));
}

TEST_CASE("a phrase that multiplies without end is cut into parts or refused") {
  CHECK(refusal(phrase(repeated("(a|b|c|d|e|f|g|h) ", 12))) == "");  // cut into parts
  CHECK(refusal(phrase(repeated("[x] <0-9> ", 30) + "y")) != "");
  CHECK(refusal(phrase(repeated("(", 1000) + "a" + repeated(")", 1000)))
            .find("nest more than eight deep") != std::string::npos);
  CHECK(refusal(phrase("a <0-1000> b")).find("a gap is written") != std::string::npos);
}

TEST_CASE("a pattern that explodes is refused by one of the two that compile it") {
  for (const char* pattern :
       {"(a{1,1000}){1,1000}", "((a|b){1,500}c){1,500}", "(a+)+(b+)+{1,9999}"}) {
    CAPTURE(pattern);
    CHECK(refusal("{\"pattern\": \"" + std::string(pattern) + "\"}") != "");
  }
}

TEST_CASE("a pattern that backtracks without end gives up on its text and finds the rest") {
  CHECK(refusal(R"({"pattern": "(a|aa)+b"})") == "");
}

}  // namespace forethought
