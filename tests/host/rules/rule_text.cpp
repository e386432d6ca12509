// SPDX-License-Identifier: MIT
#include "tests/host/rules/rule_text.h"

#include <doctest/doctest.h>

namespace forethought {
namespace {

const Members kRule = {{"id", "\"personal-advice.one\""},
                       {"severity", "\"caution\""},
                       {"when", "\"a\""},
                       {"title", "\"Title\""},
                       {"why", "\"Why\""},
                       {"try", "\"Try\""},
                       {"flagged", R"(["alpha", "alpha 2", "alpha 3"])"},
                       {"clean", R"(["x", "y", "z"])"}};

std::string object_of(Members members, const Members& usual) {
  members.insert(usual.begin(), usual.end());
  std::string object;
  for (const auto& [key, value] : members) {
    if (value.empty()) continue;
    object += (object.empty() ? "{\"" : ",\n\"") + key + "\": " + value;
  }
  return object + "}";
}

// A second rule uses every term, so that none of them is left over.
std::string category_text(const Members& of_file, const Members& of_rule) {
  const std::string all = object_of(
      {{"id", "\"personal-advice.all\""}, {"when", R"({"any": ["a", "b", "c"]})"}}, kRule);
  const Members usual = {
      {"category", "\"personal-advice\""},
      {"title", "\"Advice\""},
      {"terms",
       R"({"a": {"phrases": ["alpha"]}, "b": {"phrases": ["beta"]}, "c": {"phrases": ["gamma"]}})"},
      {"rules", "[" + object_of(of_rule, kRule) + ",\n" + all + "]"}};
  return object_of(of_file, usual);
}

std::vector<std::string> without_places(const std::vector<std::string>& mistakes) {
  std::vector<std::string> whats;
  for (const std::string& mistake : mistakes)
    whats.push_back(mistake.substr(mistake.find(": ") + 2));
  return whats;
}

}  // namespace

std::vector<std::string> mistakes_in(const std::vector<RuleFile>& files) {
  std::vector<std::string> mistakes;
  for (const Mistake& mistake : read_pack(files).mistakes) mistakes.push_back(to_string(mistake));
  return mistakes;
}

std::vector<RuleFile> files_with(const Members& of_file, const Members& of_rule) {
  return {{"pack.jsonc", R"({"version": "test"})"},
          {"guidance.jsonc", R"({"guidance": [{"id": "gmc-1", "body": "GMC", "title": "T",
             "url": "https://example.com", "status": "V"}]})"},
          {"signposts.jsonc", R"({"signposts": [{"id": "emergency", "title": "T", "when": "W",
             "care": "C", "basis": "B", "texts": {"all": {"short": {"text": "T", "services": []},
             "long": {"text": "T", "services": []}}}}]})"},
          {"personal-advice.jsonc", category_text(of_file, of_rule)}};
}

std::vector<std::string> wrong_with_file(const Members& members) {
  return without_places(mistakes_in(files_with(members, {})));
}

std::vector<std::string> wrong_with_rule(const Members& members) {
  return without_places(mistakes_in(files_with({}, members)));
}

Rule rule_with(const Members& members) {
  const ReadPack read = read_pack(files_with({}, members));
  for (const Mistake& mistake : read.mistakes) FAIL_CHECK(to_string(mistake));
  REQUIRE(!read.pack.rules.empty());
  return read.pack.rules.front();
}

int term_named(const Pack& pack, const std::string& name) {
  for (std::size_t i = 0; i < pack.terms.size(); ++i) {
    if (pack.terms[i].name == name) return static_cast<int>(i);
  }
  FAIL("no term " << name);
  return -1;
}

}  // namespace forethought
