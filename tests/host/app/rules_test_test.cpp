// SPDX-License-Identifier: MIT
#include "host/app/rules_test.h"

#include <filesystem>
#include <sstream>

#include "host/app/commands.h"
#include "tests/host/must.h"
#include "tests/host/store/temporary_folder.h"

namespace forethought {
namespace {

struct Ran {
  int status = 0;
  std::string out, err;
};

Ran ran(const std::string& folder) {
  std::ostringstream out, err;
  Ran ran;
  ran.status = test_rules(folder, out, err);
  ran.out = out.str();
  ran.err = err.str();
  return ran;
}

// A pack of one rule about "chat"; `clean` and `term` are JSON.
void write_pack(const TemporaryFolder& folder, const std::string& clean,
                const std::string& term = R"({"phrases": ["chat"]})") {
  write_file(folder.file("pack.jsonc"), R"({"version": "1"})");
  write_file(folder.file("personal-advice.jsonc"), R"({
    "category": "personal-advice", "title": "T", "terms": {
      "chat": )" + term + R"(},
    "rules": [{"id": "personal-advice.chat", "severity": "info", "when": "chat",
      "title": "T", "why": "W", "try": "T", "flagged": ["«chat»", "a chat", "chat now"],
      "clean": )" + clean + "}]}\n");
}

TEST_CASE("a pack without a mistake is counted") {
  const TemporaryFolder folder;
  write_pack(folder, R"(["talk", "walk", "sleep"])");

  const Ran all = ran(folder.path());

  CHECK(all.status == 0);
  CHECK(all.out == "1 rule, 6 examples: all hold\n");
}

TEST_CASE("an example that does not hold is named by file and line") {
  const TemporaryFolder folder;
  write_pack(folder, "[\"talk\", \"walk\",\n\"a chat\"]");

  const Ran all = ran(folder.path());

  CHECK(all.status == kFound);
  CHECK(all.out == folder.file("personal-advice.jsonc") +
                       ":7: \"personal-advice.chat\" flags this clean example: «chat»\n"
                       "1 rule, 6 examples: 1 mistake\n");
}

TEST_CASE("a mistake of reading and one of a pattern are reported together") {
  const TemporaryFolder folder;
  write_pack(folder, R"(["talk"])", R"({"phrases": ["chat"], "pattern": "[0-9"})");

  const Ran all = ran(folder.path());

  CHECK(all.status == kFound);
  CHECK(all.out.find("personal-advice.jsonc:3: ") != std::string::npos);
  CHECK(all.out.find("3 clean examples or more") != std::string::npos);
  CHECK(all.out.ends_with(": 2 mistakes\n"));
}

TEST_CASE("examples are tried although the pack is untidy") {
  const TemporaryFolder folder;
  write_pack(folder, R"(["a chat"])");

  const Ran all = ran(folder.path());

  CHECK(all.out.find("3 clean examples or more") != std::string::npos);
  CHECK(all.out.find("flags this clean example: «chat»") != std::string::npos);
}

TEST_CASE("a folder that is not there cannot be tested") {
  const Ran none = ran("/nowhere/rules");

  CHECK(none.status == kUnusable);
  CHECK(none.err == "forethought: /nowhere/rules: is not a folder\n");
}

TEST_CASE("rule files are tested with the folder that they are in") {
  CHECK(must(pack_folder_of({"rules/a.jsonc", "rules/b.jsonc"})) == "rules");
  CHECK(must(pack_folder_of({"a.jsonc"})) == ".");
  CHECK(must(pack_folder_of({"rules/lists/x.txt", "rules/a.jsonc"})) == "rules");
  CHECK(must(pack_folder_of({"lists/x.txt"})) == ".");
  CHECK_FALSE(pack_folder_of({"rules/a.jsonc", "more/b.jsonc"}));
}

}  // namespace
}  // namespace forethought
