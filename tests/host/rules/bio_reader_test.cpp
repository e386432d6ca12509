// SPDX-License-Identifier: MIT
#include "host/rules/bio_reader.h"

#include <doctest/doctest.h>

#include "tests/host/rules/rule_text.h"

namespace forethought {
namespace {

using Mistakes = std::vector<std::string>;

constexpr char kServices[] = R"({"services": [
  {"id": "uk", "regions": ["england"], "name": "N", "contact": "999", "hours": "H", "use": "U",
   "state": "A", "evidence": "E", "checked": "2026-11-22"}]})";

std::string element(const std::string& members) {
  return R"({"id": "e", "row": "B1", "strength": "strong", "otherwise": "missing", "title": "T",
             "why": "W", "try": "T")" +
         (members.empty() ? "" : ", " + members) + "}";
}

std::string ready(const std::string& text) {
  return R"({"id": "t", "title": "T", "services": ["uk"], "text": ")" + text + "\"}";
}

std::vector<RuleFile> files(const std::string& elements, const std::string& templates = "",
                            const std::string& limits = "") {
  return {
      {"services.jsonc", kServices},
      {"guidance.jsonc", R"({"guidance": [{"id": "gmc-1", "body": "GMC", "title": "T",
             "url": "https://example.com", "status": "V"}]})"},
      {"bio.jsonc", R"({"terms": {"a": {"phrases": ["alpha"]}}, "official": {"either": "a"},
  "elements": [)" + elements +
                        "], \"templates\": [" + templates + "], \"limits\": [" + limits + "]}"}};
}

TEST_CASE("an element is read whole") {
  const ReadPack read =
      read_pack(files(element(R"("strong-in": ["ireland"], "modes": ["mixed"], "page": "person",
        "question": true, "present": {"display-name": "a", "bio": {"any": ["a"]}},
        "unless": {"either": "a"}, "guidance": ["gmc-1"])"),
                      ready("Call 999, or [01632 960xxx]"),
                      R"({"id": "x", "sites": ["x.com"], "characters": 160})"));

  for (const Mistake& mistake : read.mistakes) FAIL_CHECK(to_string(mistake));
  const BioElement& read_element = read.pack.bio.elements.at(0);
  CHECK(read_element.id == "e");
  CHECK(read_element.row == "B1");
  CHECK(read_element.strength == BioStrength::strong);
  CHECK(read_element.strong_in == std::vector<Region>{Region::ireland});
  CHECK(read_element.modes == std::vector<Mode>{Mode::mixed});
  CHECK(read_element.page == BioPage::person);
  CHECK(read_element.question);
  REQUIRE(read_element.present.size() == 2);
  CHECK(read_element.present[0].where == BioSign::Where::display_name);
  CHECK(read_element.present[1].where == BioSign::Where::bio);
  CHECK(read_element.unless.size() == 1);
  CHECK(read_element.guidance == std::vector<std::string>{"gmc-1"});
  CHECK(read.pack.bio.templates.at(0).services == std::vector<std::string>{"uk"});
  CHECK(read.pack.bio.limits.at(0).characters == 160);
}

TEST_CASE("what is wrong with an element is reported") {
  struct Example {
    std::string members, mistake;
  };
  const std::vector<Example> examples = {
      {"", "the element needs \"present\" or \"reword\", or is a \"question\""},
      {R"("question": true, "unless": {"bio": "a"})", "\"unless\" needs a \"present\" beside it"},
      {R"("present": {"bio": "b"})", "no term \"b\""},
      {R"("present": {"header": "a"})", "\"header\" does not belong in \"present\""},
      {R"("present": {"bio": {"none": ["a"]}})", "\"bio\" says only what must be absent"},
      {R"("present": {"bio": "a"}, "guidance": ["gmc-2"])",
       "no guidance \"gmc-2\"; did you mean \"gmc-1\"?"},
      {R"("present": {"bio": "a"}, "page": "group")",
       "\"page\" has no value \"group\"; there are any, person, official"}};

  for (const auto& [members, mistake] : examples) {
    CAPTURE(members);
    const Mistakes wrong = mistakes_in(files(element(members)));
    REQUIRE(wrong.size() == 1);
    CHECK_MESSAGE(wrong[0].find(mistake) != std::string::npos, wrong[0]);
  }
}

TEST_CASE("a number in a template belongs to a service that it names, or is to be filled in") {
  const Mistakes wrong = mistakes_in(files(element(R"("question": true)"), ready("Call 112")));

  REQUIRE(wrong.size() == 1);
  CHECK(wrong[0].ends_with("\"112\" is no number of the services that the text names"));
}

TEST_CASE("a limit is a number of characters") {
  const Mistakes wrong = mistakes_in(files(element(R"("question": true)"), ready("999"),
                                           R"({"id": "x", "sites": ["x.com"], "characters": 0})"));

  CHECK(wrong.size() == 1);
}

TEST_CASE("what a file of bios that does not read would use is not reported as unused") {
  const Mistakes wrong =
      mistakes_in({{"terms.jsonc", R"({"terms": {"a": {"phrases": ["alpha"]}}})"},
                   {"bio.jsonc", "{"},
                   {"pack.jsonc", R"({"version": "1"})"}});

  REQUIRE(wrong.size() == 1);
  CHECK(wrong[0].starts_with("bio.jsonc:1: not JSON"));
}

}  // namespace
}  // namespace forethought
