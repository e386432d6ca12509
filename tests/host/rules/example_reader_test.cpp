// SPDX-License-Identifier: MIT
#include "host/rules/example_reader.h"

#include <doctest/doctest.h>

#include "tests/host/rules/rule_text.h"

namespace forethought {
namespace {

using Mistakes = std::vector<std::string>;

Example flagged(const std::string& json, const Members& others = {}) {
  Members members = others;
  members["flagged"] = "[" + json + ", \"second\", \"third\"]";
  return rule_with(members).flagged.front();
}

Mistakes wrong_with(const std::string& json) {
  return wrong_with_rule({{"flagged", "[" + json + ", \"second\", \"third\"]"}});
}

TEST_CASE("marks are taken out of the text and counted in UTF-16") {
  const Example example = flagged(R"("«You» should\nstop 💊é «your é sertraline💊» now")");

  CHECK(example.text == "You should\nstop 💊é your é sertraline💊 now");
  CHECK(example.marked == std::vector<Span>{{0, 3}, {20, 39}});
}

TEST_CASE("an example without marks marks nothing") {
  CHECK(flagged("\"You should stop\"").marked.empty());
}

TEST_CASE("an example stands where it says") {
  const Example example = flagged(
      R"({"text": "«x»", "parent": "p", "profile": "me", "surface": "reply", "region": "ireland",
          "profession": "nurse", "mode": "personal", "attachment": true})");

  CHECK(example.text == "x");
  CHECK(example.marked == std::vector<Span>{{0, 1}});
  CHECK(example.parent == "p");
  CHECK(example.profile == "me");
  CHECK(example.context.surface == Surface::reply);
  CHECK(example.context.region == Region::ireland);
  CHECK(example.context.profession == Profession::nurse);
  CHECK(example.context.mode == Mode::personal);
  CHECK(example.context.attachment);
}

TEST_CASE("an example that does not say stands where its rule applies") {
  const Members applies = {{"surfaces", R"(["dm", "reply"])"},
                           {"regions", R"(["wales", "england"])"},
                           {"professions", R"(["dentist"])"},
                           {"modes", R"(["mixed"])"}};

  const Context context = flagged("\"x\"", applies).context;

  CHECK(context.surface == Surface::dm);
  CHECK(context.region == Region::england);
  CHECK(context.profession == Profession::dentist);
  CHECK(context.mode == Mode::mixed);
  CHECK(flagged(R"({"text": "x", "surface": "reply"})", applies).context.surface == Surface::reply);
}

TEST_CASE("marks without their other half are reported") {
  CHECK(wrong_with("\"a «b\"") == Mistakes{"\"«\" without \"»\""});
  CHECK(wrong_with("\"a» b\"") == Mistakes{"\"»\" without \"«\""});
  CHECK(wrong_with("\"«a «b»\"") == Mistakes{"\"«\" inside \"«»\""});
  CHECK(wrong_with("\"a «» b\"") == Mistakes{"\"«»\" marks nothing"});
}

TEST_CASE("a clean example marks nothing") {
  CHECK(wrong_with_rule({{"clean", R"(["«x»", "y", "z"])"}}) ==
        Mistakes{"a clean example has nothing to mark"});
}

TEST_CASE("an example of the wrong kind is reported") {
  CHECK(wrong_with("7") == Mistakes{"an example must be an object in { }"});
  CHECK(wrong_with("\" \"") == Mistakes{"an example is empty"});
  CHECK(wrong_with(R"({"text": "x", "parant": "y"})") ==
        Mistakes{"\"parant\" does not belong in an example; did you mean \"parent\"?"});
  CHECK(wrong_with(R"({"parent": "y"})") == Mistakes{"an example has no \"text\""});
}

}  // namespace
}  // namespace forethought
