// SPDX-License-Identifier: MIT
#include "host/rules/reader.h"

#include <doctest/doctest.h>

#include "tests/host/rules/rule_text.h"

namespace forethought {
namespace {

using Mistakes = std::vector<std::string>;

constexpr std::string_view kCategory = R"({
  "category": "legal-risk",
  "title": "Law",
  "terms": {"x": {"phrases": ["court"]}},
  "rules": [
    {"id": "legal-risk.court", "severity": "info", "when": "x", "title": "T", "why": "W", "try": "T",
     "flagged": ["1", "2", "3"], "clean": ["1", "2", "3"]},
  ],
})";

const RuleFile kPack = {"pack.jsonc", R"({"version": "1"})"};
const RuleFile kLegalRisk = {"legal-risk.jsonc", std::string(kCategory)};

TEST_CASE("categories, rules and terms refer to each other by number") {
  std::vector<RuleFile> files = files_with({}, {});
  files.push_back(kLegalRisk);

  const ReadPack read = read_pack(files);

  REQUIRE(read.mistakes.empty());
  REQUIRE(read.pack.categories.size() == 2);
  CHECK(read.pack.categories[0].id == "legal-risk");
  CHECK(read.pack.rules[0].category == 0);
  CHECK(read.pack.rules[1].category == 1);
  const int court = std::get<TermCondition>(read.pack.rules[0].when.form).term;
  CHECK(read.pack.terms[static_cast<std::size_t>(court)].name == "legal-risk/x");
}

TEST_CASE("the order of files makes no difference") {
  std::vector<RuleFile> files = files_with({}, {});
  const std::vector<RuleFile> reversed(files.rbegin(), files.rend());

  CHECK(mistakes_in(reversed).empty());
}

TEST_CASE("something unused or too few examples do not keep a pack from being used") {
  const std::string untidy = R"({"category": "legal-risk", "title": "Law",
    "terms": {"x": {"phrases": ["court"]}, "y": {"phrases": ["judge"]}},
    "rules": [{"id": "legal-risk.court", "severity": "info", "when": "x", "title": "T",
               "why": "W", "try": "T", "flagged": ["court"], "clean": []}]})";

  const ReadPack read =
      read_pack({kPack, {"legal-risk.jsonc", untidy}, {"lists/a.txt", "# Own; MIT\nx"}});
  const ReadPack wrong = read_pack({{"legal-risk.jsonc", untidy}});

  CHECK(read.mistakes.size() == 4);
  CHECK(read.obstacle() == nullptr);
  REQUIRE(wrong.obstacle() != nullptr);
  CHECK(wrong.obstacle()->file == "pack.jsonc");
}

TEST_CASE("every mistake of every file is reported, by file and line") {
  const std::string wrong =
      "{\n\"category\": \"legal-risk\",\n\"titel\": \"Law\",\n\"terms\": "
      "{\"x\": {\"phrases\": [\"(court\"]}},\n\"rules\": [\n{\"id\": "
      "\"legal-risk.x\", \"severity\": \"info\",\n\"when\": \"y\"}]}";

  CHECK(mistakes_in({{"legal-risk.jsonc", wrong},
                     {"guidance.jsonc", "{\n\"guidance\": 7}"},
                     {"lists/a.txt", "x\n"},
                     kPack}) ==
        Mistakes{
            "guidance.jsonc:2: \"guidance\" must be a list in [ ]",
            "legal-risk.jsonc:1: a rule file has no \"title\"",
            "legal-risk.jsonc:3: \"titel\" does not belong in a rule file; did you mean \"title\"?",
            "legal-risk.jsonc:4: \"(court\": column 1: \"(\" without \")\"",
            "legal-risk.jsonc:4: neither a rule nor a term uses \"legal-risk/x\"",
            "legal-risk.jsonc:6: a rule has no \"title\"",
            "legal-risk.jsonc:6: a rule has no \"why\"",
            "legal-risk.jsonc:6: a rule has no \"try\"",
            "legal-risk.jsonc:6: the rule needs 3 flagged examples or more, and has 0",
            "legal-risk.jsonc:6: the rule needs 3 clean examples or more, and has 0",
            "legal-risk.jsonc:7: no term \"y\"",
            "lists/a.txt:1: the first line must be a comment with the source; the licence",
            "lists/a.txt:1: no term uses this list",
        });
}

TEST_CASE("a file that is no JSON hides no mistakes of its own kind and invents none") {
  const RuleFile broken = {"terms.jsonc", "{\n\"terms\": {,}}"};

  CHECK(mistakes_in({broken, kLegalRisk, kPack}) ==
        Mistakes{"terms.jsonc:2: not JSON: syntax error"});
  CHECK(mistakes_in({{"terms.jsonc", R"({"terms": {"z": {"phrases": ["z"]}}})"},
                     {"personal-advice.jsonc", "{"},
                     kLegalRisk,
                     kPack}) == Mistakes{"personal-advice.jsonc:1: not JSON: incomplete JSON"});
}

TEST_CASE("a shared file that is no JSON hides no mistakes of other files") {
  std::vector<RuleFile> files = files_with({}, {{"when", R"({"all": ["a", "shared"]})"},
                                                {"title", ""},
                                                {"guidance", R"(["gmc-1", "gmc-2"])"},
                                                {"signposts", R"(["nowhere"])"}});
  for (RuleFile& file : files) {
    if (file.name != "personal-advice.jsonc") file.content = "{";
  }
  files.push_back({"terms.jsonc", "{"});
  files.push_back({"lists/a.txt", "x"});

  CHECK(mistakes_in(files) ==
        Mistakes{
            "guidance.jsonc:1: not JSON: incomplete JSON",
            "lists/a.txt:1: the first line must be a comment with the source; the licence",
            "pack.jsonc:1: not JSON: incomplete JSON",
            "personal-advice.jsonc:2: a rule has no \"title\"",
            "signposts.jsonc:1: not JSON: incomplete JSON",
            "terms.jsonc:1: not JSON: incomplete JSON",
        });
}

TEST_CASE("bytes that are no UTF-8 are reported in every kind of file") {
  const std::string not_utf8 = "not valid UTF-8";

  CHECK(mistakes_in({{"legal-risk.jsonc", "{ // caf\xE9\n}"},
                     {"lists/a.txt", "# Own; MIT\ncaf\xE9\nx\n\xFF"},
                     {"evidence/legal-risk.txt", "# Own; MIT\n1 draft caf\xE9"},
                     {"terms.jsonc", "{\"terms\":\n {\"\xC3\": 1}}"},
                     kPack}) == Mistakes{"evidence/legal-risk.txt:2: " + not_utf8,
                                         "legal-risk.jsonc:1: " + not_utf8,
                                         "lists/a.txt:2: " + not_utf8, "lists/a.txt:4: " + not_utf8,
                                         "terms.jsonc:2: " + not_utf8});
}

TEST_CASE("an id that two rules have is reported with the place of the first") {
  const std::string rule =
      R"({"id": "own.x", "severity": "info", "title": "T", "when": {"surface": ["dm"]}})";

  CHECK(mistakes_in({{"own.jsonc", "{\"category\": \"own\", \"title\": \"T\", \"rules\": [\n" +
                                       rule + ",\n" + rule + "]}"}}) ==
        Mistakes{"own.jsonc:3: the id \"own.x\" is taken by the rule at own.jsonc:2"});
}

TEST_CASE("a shared term that no rule uses is reported") {
  CHECK(mistakes_in({{"terms.jsonc", "{\"terms\": {\n\"z\": {\"phrases\": [\"z\"]}}}"},
                     kLegalRisk,
                     kPack}) == Mistakes{"terms.jsonc:2: neither a rule nor a term uses \"z\""});
}

TEST_CASE("a whole pack has a version") {
  CHECK(mistakes_in({kLegalRisk}) ==
        Mistakes{"pack.jsonc: is missing; it gives the pack's version"});
}

}  // namespace
}  // namespace forethought
