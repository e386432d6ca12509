// SPDX-License-Identifier: MIT
#include "host/rules/signpost_reader.h"

#include <doctest/doctest.h>

#include "tests/host/rules/rule_text.h"

namespace forethought {
namespace {

using Mistakes = std::vector<std::string>;

constexpr std::string_view kServices = R"({"services": [
  {"id": "uk", "regions": ["england"], "name": "N", "contact": "999", "hours": "H", "use": "U",
   "state": "A", "evidence": "E", "checked": "2026-11-22"},
  {"id": "ie", "regions": ["ireland"], "name": "N", "contact": "112 or 999", "hours": "H",
   "use": "U", "state": "A", "evidence": "E", "checked": "2026-11-22"}]})";

const std::string kBoth =
    R"({"short": {"text": "Call 999", "services": ["uk"]}, "long": {"text": "L", "services": []}})";

std::string signpost(const std::string& texts, const std::string& categories = "[]") {
  return R"({"id": "s", "title": "T", "when": "W", "care": "C", "basis": "B", "categories": )" +
         categories + ", \"texts\":\n" + texts + "}";
}

ReadPack read(const std::string& signposts) {
  return read_pack({{"services.jsonc", std::string(kServices)},
                    {"signposts.jsonc", "{\"signposts\": [" + signposts + "]}"}});
}

Mistakes wrong_with(const std::string& signposts) {
  Mistakes wrong;
  for (const Mistake& mistake : read(signposts).mistakes) wrong.push_back(to_string(mistake));
  return wrong;
}

TEST_CASE("all stands for every region that is not named") {
  const ReadPack pack =
      read(signpost("{\"all\": " + kBoth +
                        R"(, "ireland": {"short": {"text": "Call 112", "services": ["ie"]},
              "long": {"text": "Long", "services": []}}})",
                    R"(["crisis-response"])"));

  REQUIRE(pack.mistakes.empty());
  const Signpost& signpost = pack.pack.signposts.at(0);
  CHECK(signpost.id == "s");
  CHECK(signpost.title == "T");
  CHECK(signpost.categories == std::vector<std::string>{"crisis-response"});
  const auto& wales = signpost.by_region[static_cast<std::size_t>(Region::wales)];
  CHECK(wales.brief.at(0).text == "Call 999");
  CHECK(wales.brief.at(0).services == std::vector<std::string>{"uk"});
  const auto& ireland = signpost.by_region[static_cast<std::size_t>(Region::ireland)];
  CHECK(ireland.brief.at(0).text == "Call 112");
  CHECK(ireland.full.at(0).text == "Long");
}

std::string signpost_for(const std::string& surfaces) {
  return R"({"id": "s", "title": "T", "when": "W", "care": "C", "basis": "B", "categories": [],
  "surfaces": )" +
         surfaces + R"(, "texts": {"all": )" + kBoth + "}}";
}

TEST_CASE("a signpost may be for some surfaces only") {
  const ReadPack pack = read(signpost_for(R"(["post", "dm"])"));

  REQUIRE(pack.mistakes.empty());
  CHECK(pack.pack.signposts.at(0).surfaces == std::vector{Surface::post, Surface::dm});
  CHECK(wrong_with(signpost_for(R"(["posts"])")) ==
        Mistakes{"signposts.jsonc:2: \"surfaces\" has no value \"posts\"; there are post, reply, "
                 "quote, review-reply, group, closed-group, dm, bio"});
}

TEST_CASE("a region without a text is reported") {
  CHECK(wrong_with(signpost("{\"england\": " + kBoth + ", \"wales\": " + kBoth + "}")) ==
        Mistakes{"signposts.jsonc:2: no text for scotland",
                 "signposts.jsonc:2: no text for northern-ireland",
                 "signposts.jsonc:2: no text for ireland"});
}

TEST_CASE("a text names services that there are") {
  CHECK(
      wrong_with(signpost(
          R"({"all": {"short": {"text": "S", "services": ["un"]}, "long": {"text": "L", "services": []}}})")) ==
      Mistakes{"signposts.jsonc:2: no service \"un\""});
}

TEST_CASE("a number belongs to a service that the text names") {
  CHECK(wrong_with(signpost(
            R"({"all": {"short": {"text": "Call 112 or 999", "services": ["uk"]},
                        "long": {"text": "Call 112 or 999", "services": ["ie"]}}})")) ==
        Mistakes{"signposts.jsonc:2: \"112\" is no number of the services that the text names"});
}

TEST_CASE("what a signpost lacks or has too much is reported") {
  CHECK(wrong_with(signpost(R"({"all": {"short": {"text": "S", "services": []}}})")) ==
        Mistakes{"signposts.jsonc:2: a region's texts has no \"long\""});
  CHECK(
      wrong_with(signpost("{\"all\": " + kBoth + ", \"irland\": 1}")) ==
      Mistakes{
          "signposts.jsonc:2: \"irland\" does not belong in \"texts\"; did you mean \"ireland\"?"});
  CHECK(wrong_with(signpost("{\"all\": " + kBoth + "}", R"(["crisis"])")) ==
        Mistakes{"signposts.jsonc:1: no category \"crisis\""});
  CHECK(wrong_with(signpost("{\"all\": " + kBoth + "}") + ",\n" +
                   signpost("{\"all\": " + kBoth + "}")) ==
        Mistakes{"signposts.jsonc:3: the id \"s\" stands here twice"});
  CHECK(wrong_with(R"({"id": "s", "title": "T", "when": "W", "care": "C", "basis": "B"})") ==
        Mistakes{"signposts.jsonc:1: a signpost has no \"texts\""});
}

}  // namespace
}  // namespace forethought
