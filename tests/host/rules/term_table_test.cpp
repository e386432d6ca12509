// SPDX-License-Identifier: MIT
#include "host/rules/term_table.h"

#include <doctest/doctest.h>

#include "tests/host/rules/rule_text.h"

namespace forethought {
namespace {

using Mistakes = std::vector<std::string>;

// A pack of the user's own rules whose one rule looks for `used`, a list of terms as JSON.
std::vector<RuleFile> files(const std::string& terms, const std::string& used,
                            const std::string& shared = "{}") {
  return {
      {"own.jsonc", "{\"category\": \"own\", \"title\": \"T\",\n\"terms\": " + terms +
                        ",\n\"rules\": [{\"id\": \"own.x\", \"severity\": \"info\", "
                        "\"title\": \"T\", \"when\": {\"any\": " +
                        used + "}}]}"},
      {"terms.jsonc", "{\"terms\": " + shared + "}"},
      {"lists/drugs.txt", "# Drugs; MIT\n\nAspirin # the first\nSt John's wort\r\n\naspirin\n"}};
}

Pack pack(const std::string& terms, const std::string& used, const std::string& shared = "{}") {
  ReadPack read = read_pack(files(terms, used, shared));
  for (const Mistake& mistake : read.mistakes) FAIL_CHECK(to_string(mistake));
  return std::move(read.pack);
}

const Term& term(const Pack& pack, const std::string& name) {
  return pack.terms[static_cast<std::size_t>(term_named(pack, name))];
}

std::vector<std::string> texts(const Term& term) {
  std::vector<std::string> texts;
  for (const Literal& literal : term.literals) texts.push_back(literal.text);
  return texts;
}

TEST_CASE("phrases, lists and patterns make one term") {
  const Pack read = pack(R"json({"x": {"phrases": ["one", "(One|two)"], "list": "lists/drugs.txt",
      "pattern": ["[0-9]{10}", "nhs [0-9]+"], "validate": "nhs-number", "written": "upper"}})json",
                         R"(["x"])");

  const Term& x = term(read, "own/x");
  CHECK(texts(x) ==
        std::vector<std::string>{"aspirin", "st john's wort", "st johns wort", "one", "two"});
  REQUIRE(x.patterns.size() == 2);
  CHECK(x.patterns[0].expression == "[0-9]{10}");
  CHECK(x.patterns[1].validator == Validator::nhs_number);
  CHECK(x.patterns[1].line == 3);
  CHECK(x.written == Written::upper);
  CHECK(x.file == "own.jsonc");
  CHECK(x.except == -1);
}

TEST_CASE("a file's own terms come before shared ones") {
  const Pack read =
      pack(R"({"x": {"phrases": ["mine"]}, "y": {"phrases": ["{x} {z}"]}})", R"(["x", "y"])",
           R"({"x": {"phrases": ["shared"]}, "z": {"phrases": ["{x} z"]}})");

  const Term& y = term(read, "own/y");
  REQUIRE(y.sequences.size() == 1);
  CHECK(y.sequences[0].steps.at(0).term == term_named(read, "own/x"));
  CHECK(y.sequences[0].steps.at(1).term == term_named(read, "z"));
  CHECK(term(read, "z").sequences.at(0).steps.at(0).term == term_named(read, "x"));
  CHECK(term(read, "z").file == "terms.jsonc");
}

TEST_CASE("a sequence names only terms with lower numbers") {
  const Pack read = pack(
      R"json({"a": {"phrases": ["see <0-2> {b} (now|{c} <1-3> then)"], "except": ["do {c}"]},
          "b": {"phrases": ["{c} c"]}, "c": {"phrases": ["cc"]}})json",
      R"(["a"])");

  for (std::size_t number = 0; number < read.terms.size(); ++number) {
    CHECK(read.terms[number].except < static_cast<int>(number));
    for (const Sequence& sequence : read.terms[number].sequences) {
      for (const Sequence::Step& step : sequence.steps) {
        CHECK(step.term >= 0);
        CHECK(step.term < static_cast<int>(number));
      }
    }
  }
}

TEST_CASE("pieces of a phrase are hidden terms named after theirs") {
  const Pack read =
      pack(R"({"a": {"phrases": ["see <0-2> {b}", "tell <1-1> her"]}, "b": {"phrases": ["bb"]}})",
           R"(["a"])");

  CHECK(texts(term(read, "own/a#1")) == std::vector<std::string>{"see"});
  CHECK(texts(term(read, "own/a#2")) == std::vector<std::string>{"tell"});
  CHECK(texts(term(read, "own/a#3")) == std::vector<std::string>{"her"});
  const Term& a = term(read, "own/a");
  REQUIRE(a.sequences.size() == 2);
  CHECK(a.sequences[0].steps.at(0).term == term_named(read, "own/a#1"));
  CHECK(a.sequences[0].steps.at(1).max_words == 2);
  CHECK(a.sequences[1].steps.at(1).min_words == 1);
}

TEST_CASE("what a term excepts is a hidden term") {
  const Pack read = pack(R"({"a": {"phrases": ["patient"], "except": ["be patient", "{b} patient"]},
                             "b": {"phrases": ["so"]}})",
                         R"(["a"])");

  const Term& a = term(read, "own/a");
  REQUIRE(a.except == term_named(read, "own/a#except"));
  const Term& except = term(read, "own/a#except");
  CHECK(texts(except) == std::vector<std::string>{"be patient"});
  CHECK(except.sequences.size() == 1);
}

TEST_CASE("a term that contains itself is reported") {
  CHECK(mistakes_in(files(
            "{\n\"a\": {\"phrases\": [\"{b} x\"]},\n\"b\": {\"phrases\": [\"{a} y\"]}}",
            R"(["a"])")) == Mistakes{"own.jsonc:4: the term contains itself: own/a → own/b → a"});
  CHECK(mistakes_in(files(R"({"a": {"phrases": ["{a} x"]}})", R"(["a"])")) ==
        Mistakes{"own.jsonc:2: the term contains itself: own/a → a"});
}

TEST_CASE("a term that is not there is reported with its phrase and column") {
  CHECK(
      mistakes_in(files(R"({"advise": {"phrases": ["x"]}, "b": {"phrases": ["to {advice}"]}})",
                        R"(["advise", "b"])")) ==
      Mistakes{
          "own.jsonc:2: \"to {advice}\": column 4: no term \"advice\"; did you mean \"advise\"?"});
}

TEST_CASE("a term that nothing uses is reported") {
  CHECK(mistakes_in(files("{\"a\": {\"phrases\": [\"x\"]},\n\"b\": {\"phrases\": [\"{c} y\"]},\n"
                          "\"c\": {\"phrases\": [\"z\"]}}",
                          R"(["a"])")) ==
        Mistakes{"own.jsonc:3: neither a rule nor a term uses \"own/b\""});
}

TEST_CASE("what is wrong with a term is reported") {
  const auto wrong_with = [](const std::string& json) {
    return mistakes_in(files("{\"a\": " + json + "}", R"(["a"])"));
  };

  CHECK(wrong_with("{}") ==
        Mistakes{"own.jsonc:2: the term is empty: it needs phrases, a list or a pattern"});
  CHECK(wrong_with(R"({"phrases": []})") ==
        Mistakes{"own.jsonc:2: the term is empty: it needs phrases, a list or a pattern"});
  CHECK(wrong_with(R"("phrase")") == Mistakes{"own.jsonc:2: a term must be an object in { }"});
  CHECK(wrong_with(R"({"phrase": ["x"]})").front() ==
        "own.jsonc:2: \"phrase\" does not belong in a term; did you mean \"phrases\"?");
  CHECK(wrong_with("{\"phrases\": [\"x\",\n\"(y\"]}") ==
        Mistakes{"own.jsonc:3: \"(y\": column 1: \"(\" without \")\""});
  CHECK(wrong_with(R"({"list": "lists/drug.txt"})") ==
        Mistakes{"own.jsonc:2: no list \"lists/drug.txt\"; did you mean \"lists/drugs.txt\"?"});
  CHECK(wrong_with(R"({"phrases": ["x"], "validate": "nhs-number"})") ==
        Mistakes{"own.jsonc:2: \"validate\" needs a \"pattern\" beside it"});
  CHECK(wrong_with(R"({"pattern": "x", "validate": "nhs"})") ==
        Mistakes{"own.jsonc:2: no validator \"nhs\""});
  CHECK(wrong_with(R"({"phrases": ["x"], "written": "lower"})") ==
        Mistakes{"own.jsonc:2: \"written\" is \"capital\" or \"upper\", not \"lower\""});
}

TEST_CASE("patterns stay within what both engines share") {
  const auto wrong_with = [](const std::string& pattern) {
    return mistakes_in(files("{\"a\": {\"pattern\": \"" + pattern + "\"}}", R"(["a"])"));
  };

  CHECK(wrong_with("a(?!b)") ==
        Mistakes{"own.jsonc:2: pattern: look-around is not shared by both engines"});
  CHECK(wrong_with("(a)\\\\1") ==
        Mistakes{"own.jsonc:2: pattern: back-references are not shared by both engines"});
  CHECK(wrong_with("[A-Z]") ==
        Mistakes{"own.jsonc:2: pattern: \"A\": patterns see lower-case text"});
  CHECK(wrong_with("\\\\D\\\\.[a-z]").empty());
}

TEST_CASE("names of terms are plain, and match is taken") {
  CHECK(mistakes_in(files(R"({"A b": {"phrases": ["x"]}, "match": {"phrases": ["y"]},
                              "c": {"phrases": ["z"]}})",
                          R"(["c"])")) == Mistakes{"own.jsonc:2: no name for a term: \"A b\"",
                                                   "own.jsonc:2: no name for a term: \"match\""});
  CHECK(mistakes_in(files("[]", "[{\"surface\": [\"dm\"]}]")) ==
        Mistakes{"own.jsonc:2: \"terms\" must be an object in { }"});
}

}  // namespace
}  // namespace forethought
