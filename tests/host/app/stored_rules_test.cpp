// SPDX-License-Identifier: MIT
#include "host/app/stored_rules.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <sstream>

#include "host/app/commands.h"
#include "host/store/pack_file.h"
#include "tests/host/must.h"
#include "tests/host/store/signing_key.h"
#include "tests/host/store/temporary_folder.h"

namespace forethought {
namespace {

namespace fs = std::filesystem;

constexpr char kPack[] = FORETHOUGHT_SOURCE "/tests/protocol/pack";

// The rules of the golden messages as another version. `more` ends pack.jsonc.
std::vector<RuleFile> rules_of_version(const std::string& version, const std::string& more = "") {
  auto files = must(files_of(kPack));
  for (RuleFile& file : files) {
    if (file.name == "pack.jsonc") file.content = "{\"version\": \"" + version + "\"}" + more;
  }
  return files;
}

// A store with rules that came with the program, and what the commands print.
struct Commands {
  explicit Commands(std::vector<RuleFile> bundled = must(files_of(kPack)))
      : rules(folder.file("store"), std::move(bundled)) {}

  TemporaryFolder folder;
  RulesInUse rules;
  std::ostringstream output, errors;

  int list() { return list_rules(rules, output, errors); }
  int show(const std::string& id) { return show_rule(rules, id, output, errors); }
  int disable(const std::string& id) { return switch_rule(rules, id, false, errors); }
  int enable(const std::string& id) { return switch_rule(rules, id, true, errors); }
  int import(const std::string& pack) {
    return import_pack(rules, {pack, folder.file("keys")}, output, errors);
  }
  bool enabled_for(std::string_view user) {
    return must(rules.store().users().choices(user))
        .enabled("personal-advice.change-medicine", "personal-advice");
  }
  // Installs a key as an organisation does.
  void trust(const SigningKey& key) const {
    fs::create_directory(folder.file("keys"));
    write_file(folder.file("keys/organisation.pub"), key.public_key());
  }
  // Such rules in one file, with its signature beside it.
  std::string signed_pack(const SigningKey& key, const std::string& version,
                          const std::string& more = "") const {
    const std::string text = pack_file_text(rules_of_version(version, more));
    write_file(folder.file("pack.json"), text);
    write_file(folder.file("pack.json.minisig"), key.sign(text));
    return folder.file("pack.json");
  }
  // A copy of the pack that can be changed.
  fs::path copy_of_pack() const {
    fs::copy(kPack, folder.path() / "copy", fs::copy_options::recursive);
    return folder.path() / "copy";
  }
};

TEST_CASE("every rule is listed with its severity and state") {
  Commands commands;
  CHECK(commands.disable("personal-advice") == 0);

  CHECK(commands.list() == 0);

  CHECK(commands.output.str() ==
        "crisis-response.in-danger           serious  on   They may be in danger now\n"
        "patient-identifier.hospital-number  serious  on   Hospital number\n"
        "patient-identifier.adds-up          caution  on   Details that add up\n"
        "personal-advice.change-medicine     caution  off  Advice to one person about their "
        "medicine\n");
}

TEST_CASE("all that is known of a rule is shown") {
  Commands commands;

  CHECK(commands.show("patient-identifier.hospital-number") == 0);

  const std::string shown = commands.output.str();
  for (const char* part :
       {"Hospital number\n", "Patient identifiers", "serious", "on\n",
        "leads straight to one person", "Leave the number out", "GMC, Using social media",
        "  mrn 654321\n", "  MRN 12345 is too short\n"}) {
    CAPTURE(part);
    CHECK(shown.find(part) != std::string::npos);
  }
}

TEST_CASE("guidance is shown with its paragraph and without what it lacks") {
  const std::string guidance = R"({"guidance": [
    {"id": "a", "body": "GMC", "title": "Title", "date": "2024-01-30", "para": "18",
     "url": "https://a.example", "status": "V"},
    {"id": "b", "body": "NMC", "title": "Code", "url": "https://b.example", "status": "M"}]})";
  const std::string category = R"({"category": "legal-risk", "title": "Law",
    "terms": {"x": {"phrases": ["court"]}},
    "rules": [{"id": "legal-risk.court", "severity": "info", "when": "x", "title": "T", "why": "W",
               "try": "T", "guidance": ["a", "b"], "flagged": [], "clean": []}]})";
  const TemporaryFolder folder;
  const std::vector<RuleFile> pack = {{"guidance.jsonc", guidance},
                                      {"legal-risk.jsonc", category},
                                      {"pack.jsonc", R"({"version": "1"})"}};
  const RulesInUse rules(folder.file("s"), pack);
  std::ostringstream output, errors;

  CHECK(show_rule(rules, "legal-risk.court", output, errors) == 0);

  CHECK(output.str().find("Guidance:  GMC, Title, 2024-01-30, paragraph 18, https://a.example\n"
                          "Guidance:  NMC, Code, https://b.example\n") != std::string::npos);
}

TEST_CASE("a rule is switched for everyone who has not chosen") {
  Commands commands;
  must(commands.rules.store().users().set_rule("ann", "personal-advice.change-medicine", true));

  CHECK(commands.disable("personal-advice.change-medicine") == 0);
  CHECK_FALSE(commands.enabled_for("bob"));
  CHECK(commands.enabled_for("ann"));

  CHECK(commands.enable("personal-advice") == 0);
  CHECK(commands.enabled_for("bob"));
}

TEST_CASE("a rule that there is not can be neither shown nor switched") {
  Commands commands;

  CHECK(commands.show("no.such-rule") == kUnusable);
  CHECK(commands.disable("no.such-rule") == kUnusable);
  CHECK(commands.errors.str() ==
        "forethought: no rule \"no.such-rule\"\n"
        "forethought: no rule or category \"no.such-rule\"\n");
}

TEST_CASE("nothing is changed where it could not be kept") {
  Commands commands;
  write_file(commands.folder.file("a"), "a file");
  RulesInUse in_memory(commands.folder.file("a/store"), must(files_of(kPack)));

  CHECK(switch_rule(in_memory, "personal-advice", false, commands.errors) == kFound);
  CHECK(import_pack(in_memory, {kPack, ""}, commands.output, commands.errors) == kFound);
  CHECK(commands.errors.str().starts_with("forethought: nothing can be changed: "));
}

TEST_CASE("the rules that came with the program can be imported again") {
  Commands commands;

  CHECK(commands.import(kPack) == 0);

  CHECK(commands.output.str() == "Rules version golden are in use.\n");
  CHECK_FALSE(must(commands.rules.store().pack())->imported);
}

TEST_CASE("another folder is refused, with its mistakes where it has any") {
  Commands commands;
  const fs::path copy = commands.copy_of_pack();
  write_file(copy / "pack.jsonc", R"({"version": "other"})");
  CHECK(commands.import(copy.string()) == kUnusable);
  CHECK(commands.errors.str().find("only a signed file can be imported") != std::string::npos);

  write_file(copy / "pack.jsonc", R"({"version": 5})");
  CHECK(commands.import(copy.string()) == kFound);
  CHECK(commands.errors.str().find("pack.jsonc:1: ") != std::string::npos);
  CHECK(must(commands.rules.store().pack())->version == "golden");
}

TEST_CASE("a rule that contradicts its examples cannot be imported") {
  Commands commands;
  const fs::path copy = commands.copy_of_pack();
  std::string rules = contents_of(copy / "patient-identifier.jsonc");
  const std::string clean = "MRN 12345 is too short";
  rules.replace(rules.find(clean), clean.size(), "MRN 123456 is not clean");
  write_file(copy / "patient-identifier.jsonc", rules);

  CHECK(commands.import(copy.string()) == kFound);

  CHECK(commands.errors.str().find("patient-identifier.jsonc:") != std::string::npos);
}

TEST_CASE("a file without a signature is refused") {
  Commands commands;
  write_file(commands.folder.file("pack.json"), pack_file_text(must(files_of(kPack))));

  CHECK(commands.import(commands.folder.file("pack.json")) == kUnusable);
  write_file(commands.folder.file("pack.json.minisig"), std::string(64, 'x'));
  CHECK(commands.import(commands.folder.file("pack.json")) == kUnusable);

  CHECK(commands.errors.str().find("pack.json.minisig: cannot be read") != std::string::npos);
  CHECK(commands.errors.str().find("not one that minisign writes") != std::string::npos);
}

TEST_CASE("a pack that an installed key signed takes the place of the one before") {
  Commands commands;
  const SigningKey key;
  commands.trust(key);

  CHECK(commands.import(commands.signed_pack(key, "2026.11.9")) == 0);

  CHECK(must(commands.rules.store().pack())->version == "2026.11.9");
  CHECK(must(commands.rules.store().pack())->imported);
}

TEST_CASE("an older pack is not taken again, though it was signed once") {
  Commands commands;
  const SigningKey key;
  commands.trust(key);
  CHECK(commands.import(commands.signed_pack(key, "2026.11.10")) == 0);

  CHECK(commands.import(commands.signed_pack(key, "2026.11.9")) == kFound);
  CHECK(commands.errors.str().find("version 2026.11.9 is older than 2026.11.10") !=
        std::string::npos);
  CHECK(commands.import(commands.signed_pack(key, "2026.11.10")) == 0);
  CHECK(commands.import(kPack) == 0);  // back to those that came with the program
  CHECK(commands.import(commands.signed_pack(key, "2026.9")) == kFound);
  CHECK(commands.import(commands.signed_pack(key, "2026.11.10.1")) == 0);
}

TEST_CASE("a store that is new takes no pack that is older than the rules of the program") {
  Commands commands(rules_of_version("2026.11.1"));
  const SigningKey key;
  commands.trust(key);

  CHECK(commands.import(commands.signed_pack(key, "2025.12.31")) == kFound);

  CHECK(commands.errors.str().find("version 2025.12.31 is older than 2026.11.1") !=
        std::string::npos);
  CHECK_FALSE(must(commands.rules.store().pack())->imported);
}

TEST_CASE("a pack whose version has no order is refused by that version, though it is signed") {
  Commands commands;
  const SigningKey key;
  commands.trust(key);

  CHECK(commands.import(commands.signed_pack(key, "2026.autumn")) == kFound);

  CHECK(commands.errors.str().starts_with(
      "forethought: version \"2026.autumn\": is not numbers between dots"));
  CHECK_FALSE(must(commands.rules.store().pack())->imported);
}

TEST_CASE("rules that the program brings later take the place of imported ones, and stay") {
  Commands commands;
  const SigningKey key;
  commands.trust(key);
  REQUIRE(commands.import(commands.signed_pack(key, "2026.11.10")) == 0);
  REQUIRE(commands.disable("personal-advice.change-medicine") == 0);

  commands.rules = RulesInUse(commands.folder.file("store"), rules_of_version("2026.12.1"));

  CHECK(commands.rules.notice().starts_with("The rules that came with Forethought are newer"));
  CHECK(must(commands.rules.store().pack())->version == "2026.12.1");
  CHECK_FALSE(commands.enabled_for("ann"));
  CHECK(commands.import(commands.signed_pack(key, "2026.11.11")) == kFound);
  CHECK(commands.import(commands.signed_pack(key, "2026.12.2")) == 0);
}

TEST_CASE("changed rules under the version of those in use are refused") {
  Commands commands;
  const SigningKey key;
  commands.trust(key);
  REQUIRE(commands.import(commands.signed_pack(key, "2026.11.10")) == 0);

  CHECK(commands.import(commands.signed_pack(key, "2026.11.10", " ")) == kFound);

  CHECK(commands.errors.str().find("version 2026.11.10 is in use with other rules") !=
        std::string::npos);
}

}  // namespace
}  // namespace forethought
