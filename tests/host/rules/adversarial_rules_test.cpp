// SPDX-License-Identifier: MIT
//
// Rules made to take all time or memory are refused by what they say, within the limits that stop
// them in the product otherwise.
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "host/app/checker.h"
#include "host/app/rule_compiler.h"
#include "host/sandbox/limited_child.h"
#include "tests/host/must.h"

namespace forethought {
namespace {

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

// Why rules with this term, or this list, are refused; empty: they are not.
std::string refusal(const std::string& term, const std::string& list = "one\n",
                    const WorkLimits& limits = kOwnRuleLimits) {
  const std::vector<RuleFile> files = {
      {"pack.jsonc", R"({"version": "1"})"},
      {"colleague-abuse.jsonc",
       "{\"category\": \"colleague-abuse\", \"title\": \"T\", \"terms\": {\"t\": " + term +
           "},\n\"rules\": [{\"id\": \"colleague-abuse.t\", \"severity\": \"info\", \"when\": "
           "\"t\", \"title\": \"T\", \"why\": \"W\", \"try\": \"T\"}]}"},
      {"lists/long.txt", "# written for a test; MIT\n" + list}};
  const auto refused = in_limited_child(limits, [&] {
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
  CHECK(refusal(R"({"list": "lists/long.txt"})", many_entries(1'000'000), kPackLimits) ==
        "lists/long.txt:100002: a list has at most 100000 entries");
  CHECK(refusal(R"({"list": "lists/long.txt"})", many_entries(50'000), kPackLimits) == "");
}

TEST_CASE("a file that nests without end is refused where it begins to") {
  for (const std::string opening : {"[", "{\"a\":"}) {
    CAPTURE(opening);
    CHECK(refusal(repeated(opening, 100'000)) == "colleague-abuse.jsonc:1: not JSON: too deep");
  }
}

TEST_CASE("a phrase that multiplies without end is cut into parts or refused") {
  CHECK(refusal(phrase(repeated("(a|b|c|d|e|f|g|h) ", 12))) == "");  // cut into parts
  const std::pair<std::string, const char*> refused[] = {
      {repeated("[x] <0-9> ", 30) + "y",
       ": column 1: too many optional parts beside gaps and terms"},
      {repeated("(", 1000) + "a" + repeated(")", 1000),
       ": column 9: choices nest more than eight deep"},
      {"a <0-1000> b", ": column 3: a gap is written <0-3>; the sign itself \\<"}};
  for (const auto& [text, why] : refused) {
    CAPTURE(text);
    CHECK(refusal(phrase(text)) == "colleague-abuse.jsonc:1: \"" + text + "\"" + why);
  }
}

TEST_CASE("a pattern that explodes is refused by one of the two that compile it") {
  const std::pair<const char*, const char*> refused[] = {
      {"(a{1,1000}){1,1000}", "Bounded repeat is too large."},
      {"((a|b){1,500}c){1,500}", "Bounded repeat is too large."},
      {"(a+)+(b+)+{1,9999}", "Invalid repeat at index 10."}};
  for (const auto& [pattern, why] : refused) {
    CAPTURE(pattern);
    CHECK(refusal("{\"pattern\": \"" + std::string(pattern) + "\"}") ==
          "term \"colleague-abuse/t\": pattern \"" + std::string(pattern) + "\": " + why);
  }
}

TEST_CASE("a pattern that backtracks without end gives up on its text and finds the rest") {
  CHECK(refusal(R"({"pattern": "(a|aa)+b"})") == "");
}

}  // namespace forethought
