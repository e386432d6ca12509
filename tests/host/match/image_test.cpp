// SPDX-License-Identifier: MIT
#include "host/match/image.h"

#include <doctest/doctest.h>

#include <ctime>

#include "tests/host/match/terms.h"

namespace forethought {

TEST_CASE("a term that does not compile is named in the error") {
  const std::vector<Term> terms = {pattern_term("bad", "(unclosed")};

  const auto image = Image::compile(terms);

  REQUIRE_FALSE(image);
  CHECK(image.error().message.starts_with("term \"bad\": "));
}

TEST_CASE("phrases are found at word boundaries, however they are written") {
  const std::vector<Term> terms = {phrase_term("patient", {"my patient", "don't"})};

  CHECK(found_in(terms, "MY\u00A0 Pa\u00ADtient") == Found{"patient:MY\u00A0 Pa\u00ADtient"});
  CHECK(found_in(terms, "#MyPatientJohn") == Found{"patient:MyPatient"});
  CHECK(found_in(terms, "Don’t") == Found{"patient:Don’t"});
  CHECK(found_in(terms, "my patient's leg") == Found{"patient:my patient"});
  CHECK(found_in(terms, "today.my patient.she") == Found{"patient:my patient"});
  for (const std::string text :
       {"my patients", "tummy patient", "my impatient", "@my patient_voice"}) {
    CAPTURE(text);
    CHECK(found_in(terms, text).empty());
  }
}

TEST_CASE("a word with any ending goes on to its end") {
  const std::vector<Term> terms = {phrase_term("n", {"nurs*", "ward"})};

  CHECK(found_in(terms, "Nursing nurse’s nurs, wards ward") ==
        Found{"n:Nursing", "n:nurse’s", "n:nurs", "n:ward"});
  CHECK(found_in({phrase_term("n", {"患*", "#*"})}, "患者 #gp") == Found{"n:患者", "n:#"});
}

TEST_CASE("a phrase of one byte, and one that is a sign, are found") {
  const std::vector<Term> terms = {phrase_term("x", {"a", "💊", "#", "é"})};

  CHECK(found_in(terms, "a ab é #b take💊now") == Found{"x:a", "x:é", "x:#", "x:💊"});
}

TEST_CASE("phrases that overlap are all found") {
  const std::vector<Term> terms = {phrase_term("a", {"blood", "blood test", "test"}),
                                   phrase_term("b", {"blood test result"})};

  CHECK(found_in(terms, "blood test result") ==
        Found{"a:blood test", "b:blood test result", "a:test"});
}

TEST_CASE("an image of nothing finds nothing") {
  CHECK(found_in(std::vector<Term>{}, "text").empty());
  CHECK(found_in({Term{}}, "text").empty());
  CHECK(found_in({phrase_term("a", {"word"})}, "").empty());
}

TEST_CASE("a term may be only patterns, or phrases and patterns together") {
  Term both = phrase_term("b", {"age"});
  both.patterns.push_back({"[0-9]+ years", Validator::none, 1});

  CHECK(found_in({both}, "age 40 years") == Found{"b:age", "b:40 years"});
}

TEST_CASE("a term may ask for a capital or for capitals") {
  std::vector<Term> terms = {phrase_term("name", {"rose", "will"}),
                             phrase_term("role", {"pa", "pas"})};
  terms[0].written = Written::capital;
  terms[1].written = Written::upper;

  CHECK(found_in(terms, "Rose rose; Pa PA pa PAs pas") ==
        Found{"name:Rose", "role:PA", "role:PAs"});
}

TEST_CASE("an exception drops the matches that it overlaps") {
  std::vector<Term> terms = {phrase_term("safe", {"be patient"}),
                             phrase_term("patient", {"patient"})};
  terms[1].except = 0;

  CHECK(found_in(terms, "be patient with a patient") ==
        Found{"safe:be patient", "patient:patient"});
}

TEST_CASE("a sequence joins terms, and may feed another") {
  const std::vector<Term> terms = {
      phrase_term("advise", {"you should"}), phrase_term("stop", {"stop", "stop taking"}),
      phrase_term("drug", {"sertraline"}), sequence_term("stopping", {{1}, {2, 0, 2}}),
      sequence_term("advice", {{0}, {3, 0, 1}})};

  CHECK(found_in(terms, "You should really stop taking your Sertraline") ==
        Found{"advise:You should", "advice:You should really stop taking your Sertraline",
              "stop:stop taking", "stopping:stop taking your Sertraline", "drug:Sertraline"});
}

TEST_CASE("a sequence takes only matches that its terms let through") {
  std::vector<Term> terms = {phrase_term("safe", {"be patient"}),
                             phrase_term("patient", {"patient"}), phrase_term("john", {"john"}),
                             sequence_term("named", {{1}, {2, 0, 1}})};
  terms[1].except = 0;

  CHECK(found_in(terms, "be patient, John") == Found{"safe:be patient", "john:John"});
}

TEST_CASE("one image scans many texts, each on its own") {
  const std::vector<Term> terms = {phrase_term("a", {"one"}), pattern_term("n", "[0-9]+")};
  const Image image = must(Image::compile(terms));

  CHECK(found_in(image, terms, "one 1") == Found{"a:one", "n:1"});
  CHECK(found_in(image, terms, "two").empty());
  CHECK(found_in(image, terms, "2 one") == Found{"n:2", "a:one"});
}

TEST_CASE("an image can be moved") {
  const std::vector<Term> terms = {phrase_term("a", {"one"})};
  Image first = must(Image::compile(terms));
  Image second = std::move(first);
  first = must(Image::compile({}));

  CHECK(found_in(second, terms, "one") == Found{"a:one"});
  CHECK(found_in(first, terms, "one").empty());
}

TEST_CASE("a list of fifty thousand entries compiles in seconds") {
  const std::vector<std::string> syllables = {"ba",  "co",  "di", "fen", "gor", "hu",
                                              "lin", "mas", "ne", "pra", "ril", "so",
                                              "ta",  "ven", "xi", "zol"};
  Term list;
  list.name = "list";
  for (std::size_t i = 0; i < 50000; ++i) {
    std::string entry;
    for (std::size_t rest = i + 4096; rest > 0; rest /= 16) entry += syllables[rest % 16];
    list.literals.push_back({entry, i % 5 == 0});
  }
  const std::clock_t before = std::clock();

  const Image image = must(Image::compile(std::vector<Term>{list}));

  CHECK(static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC < 20);
  const std::string last = list.literals.back().text;
  CHECK(found_in(image, {list}, "take " + last + " now") == Found{"list:" + last});
}

TEST_CASE("a pattern alone is checked by both libraries") {
  CHECK(check_pattern("[0-9]{3}"));
  CHECK_FALSE(check_pattern("(unclosed"));
  CHECK_FALSE(check_pattern("a*"));
  CHECK_FALSE(check_pattern("(a)\\1"));
}

}  // namespace forethought
