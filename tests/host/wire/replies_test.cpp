// SPDX-License-Identifier: MIT
#include "host/wire/replies.h"

#include <doctest/doctest.h>

#include <boost/json.hpp>

#include "host/wire/message_reader.h"

namespace forethought {
namespace {

namespace json = boost::json;

// A rule with `count` examples of `size` bytes of each kind.
Rule rule_with_examples(std::size_t count, std::size_t size) {
  Rule rule;
  rule.id = "a.b";
  Example example;
  example.text = std::string(size, 'x');
  rule.flagged.assign(count, example);
  rule.clean.assign(count, example);
  return rule;
}

std::size_t flagged_in_reply(const Rule& rule, std::size_t rules) {
  Category category;
  CategoryState state{&category, {}};
  for (std::size_t i = 0; i < rules; ++i) state.rules.push_back({&rule, true});
  const std::string reply = rules_reply(1, {state});
  CHECK(reply.size() <= kMaxMessageBytes);
  return json::parse(reply).at_pointer("/categories/0/rules/0/flagged").as_array().size();
}

TEST_CASE("the rules come with as many examples as there is room for") {
  CHECK(flagged_in_reply(rule_with_examples(8, 100), 400) == 8);
  CHECK(flagged_in_reply(rule_with_examples(8, 200), 400) == 3);
  CHECK(flagged_in_reply(rule_with_examples(8, 1000), 400) == 1);
  CHECK(flagged_in_reply(rule_with_examples(8, 5000), 400) == 0);
}

TEST_CASE("guidance from memory is cited without its words") {
  Rule rule;
  Category category;
  Guidance guidance{"g", "GMC", "Title", "2024", "18", "", "The words", "M"};

  const auto from_memory = json::parse(explained_reply(1, rule, category, {&guidance}));
  guidance.status = "V";
  const auto verified = json::parse(explained_reply(1, rule, category, {&guidance}));

  const auto& without = from_memory.at("guidance").at(0).as_object();
  CHECK_FALSE(without.contains("para"));
  CHECK_FALSE(without.contains("quote"));
  CHECK_FALSE(without.contains("url"));
  CHECK(verified.at("guidance").at(0).at("para") == "18");
  CHECK(verified.at("guidance").at(0).at("quote") == "The words");
}

TEST_CASE("an error without an id says null") {
  CHECK(error_reply({{}, ErrorCode::bad_json, "why \"so\""}) ==
        R"({"type":"error","id":null,"code":"bad-json","message":"why \"so\""})");
}

TEST_CASE("the side that is older is named as the one to update") {
  CHECK(update_notice(kProtocol).empty());
  CHECK(update_notice(kProtocol + 1).ends_with("update the program."));
  CHECK(update_notice(kProtocol - 1).find("update the extension") != std::string_view::npos);
}

TEST_CASE("hello has a notice only where there is something to say") {
  CHECK_FALSE(json::parse(hello_reply(1, Pack(), "")).as_object().contains("notice"));
  CHECK(json::parse(hello_reply(1, Pack(), "mended")).at("notice") == "mended");
}

}  // namespace
}  // namespace forethought
