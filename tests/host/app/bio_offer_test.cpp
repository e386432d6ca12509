// SPDX-License-Identifier: MIT
#include "host/app/bio_offer.h"

#include <doctest/doctest.h>

#include "tests/host/must.h"

namespace forethought {
namespace {

using Ids = std::vector<std::string>;

// Offers these ready bios, members of a list; a profile is a page's where it says "surgery".
Checker checker_with(const std::string& templates) {
  return must(Checker::from_files(
      {{"services.jsonc", R"({"services": [
          {"id": "seen", "name": "S", "contact": "1", "hours": "h", "use": "u", "state": "A",
            "regions": ["england"], "evidence": "e", "checked": "2026-11-22"},
          {"id": "unseen", "name": "U", "contact": "2", "hours": "h", "use": "u", "state": "M",
            "regions": ["wales"], "evidence": "e", "checked": "2026-11-22"}]})"},
       {"bio.jsonc", R"({"terms": {"page": {"phrases": ["surgery"]}}, "official": {"bio": "page"},
          "elements": [], "limits": [{"id": "x", "sites": ["x.com", "x.test"], "characters": 160}],
          "templates": [)" +
                         templates + "]}"}}));
}

Ids offered(const std::string& templates, const Context& context, const std::string& bio = "") {
  const Checker checker = checker_with(templates);
  Ids ids;
  for (const BioTemplate* one : must(check_profile(checker, {"", bio}, context, "")).templates) {
    ids.push_back(one->id);
  }
  return ids;
}

TEST_CASE("a ready bio is offered in its regions") {
  constexpr char kBios[] = R"({"id": "all", "title": "T", "text": "A", "services": []},
    {"id": "irish", "title": "T", "text": "B", "services": [], "regions": ["ireland"]})";

  CHECK(offered(kBios, {.region = Region::ireland}) == Ids{"all", "irish"});
  CHECK(offered(kBios, {.region = Region::england}) == Ids{"all"});
}

TEST_CASE("a ready bio that names a service which nobody verified is not offered where it counts") {
  constexpr char kBio[] =
      R"({"id": "help", "title": "T", "text": "A", "services": ["seen", "unseen"]})";

  CHECK(offered(kBio, {.region = Region::england}) == Ids{"help"});
  CHECK(offered(kBio, {.region = Region::wales}).empty());
}

TEST_CASE("the ready bios that suit the page and the profession come first") {
  constexpr char kBios[] = R"({"id": "anyone", "title": "T", "text": "A", "services": [],
      "professions": ["dentist"]},
    {"id": "nurse", "title": "T", "text": "B", "services": [], "professions": ["nurse"]},
    {"id": "practice", "title": "T", "text": "C", "services": [], "page": "official"})";

  CHECK(offered(kBios, {.profession = Profession::nurse}) == Ids{"nurse", "anyone", "practice"});
  CHECK(offered(kBios, {.profession = Profession::nurse}, "The surgery").front() == "practice");
}

TEST_CASE("the limit of a bio is that of the site, or of the one it is part of") {
  const Checker checker = checker_with("");
  const auto limit = [&](std::string_view site) {
    return must(check_profile(checker, {"", "Nurse"}, {}, site)).limit;
  };

  CHECK(limit("x.com") == 160);
  CHECK(limit("mobile.x.com") == 160);
  CHECK_FALSE(limit("notx.com"));
  CHECK_FALSE(limit("com"));
  CHECK_FALSE(limit(""));
}

TEST_CASE("a profile that is not UTF-8 is refused by the name of its part") {
  const Checker checker = checker_with("");

  const auto checked = check_profile(checker, {"\xFF", "Nurse"}, {}, "");

  REQUIRE_FALSE(checked);
  CHECK(checked.error().message == "display name: it is not valid UTF-8");
}

}  // namespace
}  // namespace forethought
