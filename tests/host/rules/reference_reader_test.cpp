// SPDX-License-Identifier: MIT
#include "host/rules/reference_reader.h"

#include <doctest/doctest.h>

#include "tests/host/rules/rule_text.h"

namespace forethought {
namespace {

using Mistakes = std::vector<std::string>;

const Members kGuidance = {{"id", "\"gmc-1\""},
                           {"body", "\"GMC\""},
                           {"title", "\"T\""},
                           {"url", "\"https://example.com\""},
                           {"status", "\"V\""}};
const Members kService = {{"id", "\"uk\""},
                          {"regions", R"(["england", "wales"])"},
                          {"name", "\"N\""},
                          {"contact", "\"999\""},
                          {"hours", "\"24/7\""},
                          {"use", "\"U\""},
                          {"state", "\"B\""},
                          {"evidence", "\"E\""},
                          {"checked", "\"2026-11-22\""}};

std::string list_of(const std::string& key, Members members, const Members& usual) {
  members.insert(usual.begin(), usual.end());
  std::string object;
  for (const auto& [name, value] : members) {
    if (!value.empty()) object += (object.empty() ? "\"" : ", \"") + name + "\": " + value;
  }
  return "{\"" + key + "\": [\n{" + object + "}]}";
}

ReadPack guidance(const Members& members) {
  return read_pack({{"guidance.jsonc", list_of("guidance", members, kGuidance)}});
}

ReadPack service(const Members& members) {
  return read_pack({{"services.jsonc", list_of("services", members, kService)}});
}

Mistakes said(const ReadPack& read) {
  Mistakes said;
  for (const Mistake& mistake : read.mistakes) said.push_back(to_string(mistake));
  return said;
}

TEST_CASE("guidance has a source, and a paragraph where it was seen") {
  const ReadPack read = guidance({{"para", "\"18\""}, {"quote", "\"Q\""}, {"date", "\"2024-01\""}});

  REQUIRE(read.mistakes.empty());
  const Guidance& one = read.pack.guidance.at(0);
  CHECK(one.id == "gmc-1");
  CHECK(one.body == "GMC");
  CHECK(one.url == "https://example.com");
  CHECK(one.para == "18");
  CHECK(one.quote == "Q");
  CHECK(one.date == "2024-01");
  CHECK(one.status == "V");
}

TEST_CASE("what is wrong with guidance is reported") {
  CHECK(said(guidance({{"body", ""}})) == Mistakes{"guidance.jsonc:2: guidance has no \"body\""});
  CHECK(said(guidance({{"status", "\"X\""}})) ==
        Mistakes{"guidance.jsonc:2: \"status\" is one of V, V2, M"});
  CHECK(said(guidance({{"status", "\"M\""}, {"para", "\"18\""}})) ==
        Mistakes{"guidance.jsonc:2: \"para\" stands only where it was verified"});
  CHECK(said(guidance({{"paragraph", "\"18\""}})) ==
        Mistakes{"guidance.jsonc:2: \"paragraph\" does not belong in guidance"});
  CHECK(said(read_pack({{"guidance.jsonc", "{}"}})) ==
        Mistakes{"guidance.jsonc:1: guidance.jsonc has no \"guidance\""});
}

TEST_CASE("a service has regions, a contact and evidence") {
  const ReadPack read = service({});

  REQUIRE(read.mistakes.empty());
  const Service& one = read.pack.services.at(0);
  CHECK(one.id == "uk");
  CHECK(one.regions == std::vector{Region::england, Region::wales});
  CHECK(one.contact == "999");
  CHECK(one.state == "B");
  CHECK(one.checked == "2026-11-22");
}

TEST_CASE("what is wrong with a service is reported") {
  CHECK(said(service({{"regions", "[]"}})) ==
        Mistakes{"services.jsonc:2: the service has no \"regions\""});
  CHECK(said(service({{"state", "\"D\""}})) ==
        Mistakes{"services.jsonc:2: \"state\" is one of A, B, C, M"});
  CHECK(said(service({{"checked", "\"22/11/2026\""}})) ==
        Mistakes{"services.jsonc:2: \"checked\" is a date as in 2026-11-22"});
  CHECK(said(service({{"checked", "\"2026-02-30\""}})) ==
        Mistakes{"services.jsonc:2: \"checked\" is a date as in 2026-11-22"});
  CHECK(said(service({{"evidence", ""}})) ==
        Mistakes{"services.jsonc:2: a service has no \"evidence\""});
}

TEST_CASE("an id stands once") {
  const std::string one = R"({"id": "a", "body": "B", "title": "T", "url": "U", "status": "V"})";

  CHECK(mistakes_in({{"guidance.jsonc", "{\"guidance\": [\n" + one + ",\n" + one + "]}"}}) ==
        Mistakes{"guidance.jsonc:3: the id \"a\" stands here twice"});
}

TEST_CASE("a pack has a version") {
  CHECK(read_pack({{"pack.jsonc", R"({"version": "2026.11.1"})"}}).pack.version == "2026.11.1");
  CHECK(mistakes_in({{"pack.jsonc", "{}"}}) ==
        Mistakes{"pack.jsonc:1: pack.jsonc has no \"version\""});
}

}  // namespace
}  // namespace forethought
