// SPDX-License-Identifier: MIT
#include "host/rules/category_reader.h"

#include <doctest/doctest.h>

#include "host/rules/known_categories.h"
#include "tests/host/rules/rule_text.h"

namespace forethought {
namespace {

using Mistakes = std::vector<std::string>;

Category category_with(const Members& members) {
  const ReadPack read = read_pack(files_with(members, {}));
  for (const Mistake& mistake : read.mistakes) FAIL_CHECK(to_string(mistake));
  REQUIRE(read.pack.categories.size() == 1);
  return read.pack.categories.front();
}

TEST_CASE("a category has a name, a title, a file and its precedence") {
  const Category category = category_with({});

  CHECK(category.id == "personal-advice");
  CHECK(category.title == "Advice");
  CHECK(category.file == "personal-advice.jsonc");
  CHECK(category.precedence == 8);
  CHECK(category.in_personal_mode == InPersonalMode::on);
}

TEST_CASE("a category may be quieter in personal mode") {
  CHECK(category_with({{"personal-mode", "\"info\""}}).in_personal_mode == InPersonalMode::info);
  CHECK(category_with({{"personal-mode", "\"off\""}}).in_personal_mode == InPersonalMode::off);
  CHECK(wrong_with_file({{"personal-mode", "\"quiet\""}}) ==
        Mistakes{"\"personal-mode\" is on, info or off, not \"quiet\""});
}

TEST_CASE("a category may have exceptions and silence another") {
  const Category category =
      category_with({{"unless", R"([{"term": "c", "in": "post"}])"},
                     {"silence", R"([{"category": "professional-image", "when": "b"}])"}});

  CHECK(category.unless.size() == 1);
  REQUIRE(category.silences.size() == 1);
  CHECK(category.silences[0].category == "professional-image");
  CHECK(std::get<TermCondition>(category.silences[0].when.form).term == 1);
}

TEST_CASE("an exception of a file may be one that evidence weighs") {
  const Category category = category_with(
      {{"unless",
        R"([{"term": "c", "in": "post", "weighed": true}, {"term": "b", "in": "post"}])"}});

  REQUIRE(category.unless.size() == 2);
  CHECK(category.unless[0].weighed);
  CHECK_FALSE(category.unless[1].weighed);
  CHECK(wrong_with_file({{"unless", R"([{"term": "c", "in": "post", "weighed": false}])"}}) ==
        Mistakes{"\"weighed\" is true, or left out"});
}

TEST_CASE("a category is one of those that there are, in the file of its name") {
  CHECK(wrong_with_file({{"category", "\"personal-advise\""}}) ==
        Mistakes{"no category \"personal-advise\"; did you mean \"personal-advice\"?",
                 "category \"personal-advise\" in a file named for \"personal-advice\""});
  CHECK(wrong_with_file({{"category", "\"legal-risk\""}}) ==
        Mistakes{"category \"legal-risk\" in a file named for \"personal-advice\""});
  CHECK(wrong_with_file({{"silence", R"([{"category": "image", "when": "b"}])"}}) ==
        Mistakes{"no category \"image\""});
}

TEST_CASE("what a rule file lacks or has too much is reported") {
  CHECK(wrong_with_file({{"title", ""}}) == Mistakes{"a rule file has no \"title\""});
  CHECK(wrong_with_file({{"category", ""}}) == Mistakes{"a rule file has no \"category\""});
  CHECK(wrong_with_file({{"terms", ""}, {"rules", ""}}) ==
        Mistakes{"a rule file has no \"rules\""});
  CHECK(wrong_with_file({{"silences", "[]"}}) ==
        Mistakes{"\"silences\" does not belong in a rule file; did you mean \"silence\"?"});
  CHECK(wrong_with_file({{"terms", ""}, {"rules", "[7]"}}).front() ==
        "a rule must be an object in { }");
}

TEST_CASE("the name of a file stands for its category wherever the file is") {
  CHECK(category_of("personal-advice.jsonc") == "personal-advice");
  CHECK(category_of("rules/personal-advice.jsonc") == "personal-advice");
}

TEST_CASE("crisis help speaks first, then safeguarding, then identifiers") {
  CHECK(precedence_of("crisis-response") == 1);
  CHECK(precedence_of("safeguarding-disclosure") == 2);
  CHECK(precedence_of("patient-identifier") == 3);
  CHECK(precedence_of("own") == 21);
  CHECK_FALSE(precedence_of("nonsense"));
}

}  // namespace
}  // namespace forethought
