// SPDX-License-Identifier: MIT
#include "host/judge/bio_check.h"

#include <doctest/doctest.h>

#include "host/app/checker.h"
#include "tests/host/must.h"

namespace forethought {
namespace {

// A checker with the terms yes, no and page, and one element with these members.
Checker checker_with(const std::string& members) {
  return must(Checker::from_files(
      {{"bio.jsonc", R"({"terms": {"yes": {"phrases": ["yes please"]}, "no": {"phrases": ["no"]},
          "page": {"phrases": ["official"]}}, "official": {"either": "page"}, "limits": [],
          "templates": [], "elements": [{"id": "e", "row": "B1", "strength": "info", "title": "T",
          "why": "W", "try": "T", )" +
                         members + "}]}"}}));
}

constexpr char kAll[] = R"("otherwise": "missing", "present": {"bio": "yes"},
  "unless": {"display-name": "no"}, "reword": {"bio": "no"})";

BioState state_of(const Profile& profile, const std::string& members = kAll) {
  const Checker checker = checker_with(members);
  const BioAnswers found = must(checker.check_bio(profile, {}));
  REQUIRE(found.answers.size() == 1);
  return found.answers[0].state;
}

TEST_CASE("what should be reworded goes before what is there") {
  CHECK(state_of({"", "Yes please"}) == BioState::present);
  CHECK(state_of({"", "Yes please, or no"}) == BioState::reword);
  CHECK(state_of({"", "Hello"}) == BioState::missing);
}

TEST_CASE("what is there does not count beside what speaks against it") {
  CHECK(state_of({"No", "Yes please"}) == BioState::missing);
}

TEST_CASE("an element says what it is where nothing is found") {
  CHECK(state_of({"", ""}, R"("otherwise": "present", "reword": {"either": "no"})") ==
        BioState::present);
  CHECK(state_of({"", ""}, R"("otherwise": "missing", "question": true)") == BioState::missing);
}

TEST_CASE("signs are looked for where the element says, and not across the two") {
  CHECK(state_of({"Yes please", ""}) == BioState::missing);
  constexpr char kEither[] = R"("otherwise": "missing", "present": {"either": "yes"})";
  CHECK(state_of({"Yes please", ""}, kEither) == BioState::present);
  CHECK(state_of({"", "Yes please"}, kEither) == BioState::present);
  CHECK(state_of({"Yes", "please"}, kEither) == BioState::missing);
}

TEST_CASE("an element that does not apply is left out, and is strong where the file says") {
  const Checker checker = checker_with(R"("otherwise": "missing", "question": true,
    "page": "person", "modes": ["mixed"], "strong-in": ["wales"])");
  const Context mixed = {.mode = Mode::mixed};
  const Context wales = {.region = Region::wales, .mode = Mode::mixed};

  CHECK(must(checker.check_bio({"", ""}, {})).answers.empty());
  CHECK(must(checker.check_bio({"", "Official"}, mixed)).answers.empty());
  CHECK(must(checker.check_bio({"", "Official"}, mixed)).official);
  CHECK(must(checker.check_bio({"", ""}, mixed)).answers.at(0).strength == BioStrength::info);
  CHECK(must(checker.check_bio({"", ""}, wales)).answers.at(0).strength == BioStrength::strong);
}

}  // namespace
}  // namespace forethought
