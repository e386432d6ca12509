// SPDX-License-Identifier: MIT
#include "host/wire/checked_reply.h"

#include <doctest/doctest.h>

#include <boost/json.hpp>

#include "host/wire/message_reader.h"

namespace forethought {
namespace {

Rule rule_with(std::string title) {
  Rule rule;
  rule.id = "a.b";
  rule.title = std::move(title);
  rule.signposts = {"one", "two"};
  return rule;
}

Category category() {
  Category category;
  category.id = "a";
  return category;
}

TEST_CASE("a finding is written with everything that the card shows first") {
  CheckedReply reply(7, "box \"3\"", 12);

  CHECK(reply.add(rule_with("T\n\xC3\xA9"), category(), Severity::serious, {{1, 2}, {30, 40}},
                  {"age"}));
  CHECK(reply.add(rule_with("U"), category(), Severity::info, {}, {}));

  CHECK(reply.finish() ==
        R"({"type":"checked","id":7,"box":"box \"3\"","revision":12,"findings":[)"
        R"({"rule":"a.b","category":"a","severity":"serious","spans":[[1,2],[30,40]],)"
        "\"title\":\"T\\n\xC3\xA9\",\"signposts\":[\"one\",\"two\"],\"because\":[\"age\"]},"
        R"({"rule":"a.b","category":"a","severity":"info","spans":[],"title":"U",)"
        R"("signposts":["one","two"]}]})");
}

TEST_CASE("a trial is answered with findings alone") {
  CheckedReply reply = CheckedReply::of_trial(7);

  CHECK(reply.add(rule_with("T"), category(), Severity::info, {{1, 2}}, {}));

  CHECK(reply.finish() ==
        R"({"type":"rule-tried","id":7,"findings":[{"rule":"a.b","category":"a",)"
        R"("severity":"info","spans":[[1,2]],"title":"T","signposts":["one","two"]}]})");
}

TEST_CASE("findings for which there is no room are left out, and the answer says so") {
  CheckedReply reply(1, "b", 1);
  const Rule rule = rule_with(std::string(100'000, 'x'));
  int added = 0;

  while (reply.add(rule, category(), Severity::info, {{0, 1}}, {})) ++added;
  const std::string json = reply.finish();

  CHECK(added == 10);
  CHECK(json.size() <= kMaxMessageBytes);
  CHECK(boost::json::parse(json).at("findings").as_array().size() == 10);
  CHECK(boost::json::parse(json).at("more") == true);
}

TEST_CASE("a first finding for which there is no room leaves none") {
  CheckedReply reply(1, "b", 1);

  CHECK_FALSE(
      reply.add(rule_with(std::string(kMaxMessageBytes, 'x')), category(), Severity::info, {}, {}));
  CHECK(reply.add(rule_with("fits"), category(), Severity::info, {}, {}));

  CHECK(boost::json::parse(reply.finish()).at("findings").as_array().size() == 1);
}

}  // namespace
}  // namespace forethought
