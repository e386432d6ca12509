// SPDX-License-Identifier: MIT
#include "host/wire/bio_reply.h"

#include <doctest/doctest.h>

#include <boost/json.hpp>

namespace forethought {
namespace {

namespace json = boost::json;

TEST_CASE("an element is answered with its state, its words and what it cites") {
  Pack pack;
  pack.guidance = {{"g", "GMC", "Title", "2024", "18", "", "", "V"}};
  BioElement element;
  element.id = "limits";
  element.title = "Limits";
  element.why = "Because.";
  element.try_instead = "Say so.";
  element.guidance = {"g", "gone"};
  CheckedBio checked;
  checked.found.official = true;
  checked.found.answers = {{&element, BioState::reword, BioStrength::strong}};

  const json::object reply = bio_json(pack, checked);

  CHECK(reply.at("official") == true);
  CHECK(reply.at("elements") == json::parse(R"([{"element": "limits", "state": "reword",
    "strength": "strong", "question": false, "title": "Limits", "why": "Because.",
    "try": "Say so.", "guidance": [{"id": "g", "body": "GMC", "title": "Title", "date": "2024",
    "para": "18"}]}])"));
}

TEST_CASE("a ready bio has its length in code points") {
  BioTemplate ready;
  ready.id = "gp";
  ready.title = "A GP";
  ready.text = "Dr Siân – GP 🙂";
  CheckedBio checked;
  checked.templates = {&ready};

  const json::object reply = bio_json({}, checked);

  CHECK(reply.at("templates").at(0).at("length") == 14);
}

TEST_CASE("the limit is left out where the site is not known") {
  CheckedBio checked;
  CHECK_FALSE(bio_json({}, checked).contains("limit"));

  checked.limit = 160;
  CHECK(bio_json({}, checked).at("limit") == 160);
}

TEST_CASE("the reply names its request") {
  const json::value reply = json::parse(bio_checked_reply(7, {}, {}));

  CHECK(reply.at("type") == "bio-checked");
  CHECK(reply.at("id") == 7);
  CHECK(reply.at("elements") == json::array());
}

}  // namespace
}  // namespace forethought
