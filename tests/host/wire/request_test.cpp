// SPDX-License-Identifier: MIT
#include "host/wire/request.h"

#include <doctest/doctest.h>

#include <array>
#include <string>

namespace forethought {
namespace {

Refusal refusal_of(const std::string& json) {
  auto read = read_request(json);
  REQUIRE(std::holds_alternative<Refusal>(read));
  return std::get<Refusal>(read);
}

template <typename Body>
Body body_of(const std::string& json) {
  auto read = read_request(json);
  if (const auto* refusal = std::get_if<Refusal>(&read)) FAIL(refusal->message);
  return std::get<Body>(std::get<Request>(read).body);
}

TEST_CASE("a check is read with its context") {
  const auto read = read_request(
      R"({"type":"check","id":7,"user":"6f","box":"b3","revision":12,"text":"Caf\u00e9 \ud83d\ude00",
          "context":{"site":"x.com","surface":"review-reply","parent":"p","attachment":true}})");

  const auto& request = std::get<Request>(read);
  const auto& check = std::get<CheckRequest>(request.body);
  CHECK(request.id == 7);
  CHECK(request.user == "6f");
  CHECK(check.box == "b3");
  CHECK(check.revision == 12);
  CHECK(check.draft.text == "Caf\xC3\xA9 \xF0\x9F\x98\x80");
  CHECK(check.draft.surface == Surface::review_reply);
  CHECK(check.draft.parent == "p");
  CHECK_FALSE(check.draft.profile);
  CHECK(check.draft.attachment);
}

TEST_CASE("what a check leaves out, and null, have defaults") {
  const auto check = body_of<CheckRequest>(
      R"({"type":"check","id":1,"user":"u","box":"","revision":0,"text":"",
          "context":{"parent":null,"surface":null}})");

  CHECK(check.draft.surface == Surface::post);
  CHECK_FALSE(check.draft.parent);
  CHECK_FALSE(check.draft.attachment);
}

TEST_CASE("a profile is read, with its site where that is known") {
  const auto request = body_of<CheckBioRequest>(
      R"({"type":"check-bio","id":1,"user":"u","profile":{"display_name":"Ann","bio":"Nurse"},
          "context":{"site":"x.com","surface":"later"}})");

  CHECK(request.display_name == "Ann");
  CHECK(request.bio == "Nurse");
  CHECK(request.site == "x.com");
  CHECK_FALSE(
      body_of<CheckBioRequest>(
          R"({"type":"check-bio","id":1,"user":"u","profile":{"display_name":"","bio":""}})")
          .site);
}

TEST_CASE("fields that nobody knows are ignored") {
  const auto request = body_of<ExplainRequest>(
      R"({"type":"explain","id":1,"user":"u","rule":"a.b","later":{"x":[1,2,{}]},"rule2":3})");

  CHECK(request.rule == "a.b");
}

TEST_CASE("settings that are left out stay out of the change") {
  const auto request = body_of<SetSettingsRequest>(
      R"({"type":"set-settings","id":1,"user":"u","settings":{"region":"ireland"}})");

  CHECK(request.change.region == Region::ireland);
  CHECK_FALSE(request.change.profession);
  CHECK_FALSE(request.change.mode);
}

TEST_CASE("an own rule is read, with its id where it has one") {
  const auto request = body_of<PutRuleRequest>(
      R"({"type":"put-rule","id":1,"user":"u","rule":{"title":"T","severity":"info",
          "phrases":["a","b c"],"why":"w"}})");

  CHECK(request.rule == OwnRule{"", "T", Severity::info, {"a", "b c"}, "w", ""});
}

TEST_CASE("a trial is read with its rule, its text and where that goes") {
  const auto trial = body_of<TryRuleRequest>(
      R"({"type":"try-rule","id":1,"user":"u","rule":{"title":"T","phrases":["a"]},"text":"b",
          "context":{"surface":"reply","parent":"p"}})");

  CHECK(trial.rule == OwnRule{"", "T", Severity::caution, {"a"}, "", ""});
  CHECK(trial.draft.text == "b");
  CHECK(trial.draft.surface == Surface::reply);
  CHECK(trial.draft.parent == "p");
}

TEST_CASE("a request that cannot be read is refused, with the id where there is one") {
  struct Example {
    std::string json;
    std::optional<std::int64_t> id;
    ErrorCode code;
  };
  const std::array<Example, 10> examples = {{
      {"", {}, ErrorCode::bad_json},
      {"[]", {}, ErrorCode::bad_json},
      {R"({"type":"erase","id":3,"user":"u"} x)", 3, ErrorCode::bad_json},
      {R"({"type":"check","id":3,"user":"u","text":"\ud83d"})", 3, ErrorCode::bad_json},
      {"{\"type\":\"check\",\"id\":3,\"text\":\"\xFF\"}", 3, ErrorCode::bad_json},
      {R"({"id":3,"x":)" + std::string(40, '[') + std::string(40, ']') + "}", 3,
       ErrorCode::bad_json},
      {R"({"type":"erase","user":"u"})", {}, ErrorCode::bad_request},
      {R"({"id":3,"user":"u"})", 3, ErrorCode::bad_request},
      {R"({"type":"erase","id":3})", 3, ErrorCode::bad_request},
      {R"({"type":"fly","id":3,"user":"u"})", 3, ErrorCode::unknown_type},
  }};

  for (const Example& example : examples) {
    CAPTURE(example.json);
    const Refusal refusal = refusal_of(example.json);
    CHECK(refusal.id == example.id);
    CHECK(refusal.code == example.code);
    CHECK_FALSE(refusal.message.empty());
  }
}

TEST_CASE("a refusal names the field and never quotes its value") {
  struct Example {
    std::string fields;
    std::string message;
  };
  const std::array<Example, 10> examples = {{
      {R"("type":"check-bio","profile":{"display_name":"SECRET"})",
       "check-bio: \"profile.bio\" is missing"},
      {R"("type":"check-bio","profile":{"display_name":["SECRET"],"bio":""})",
       "check-bio: \"profile.display_name\" is not a string"},
      {R"("type":"check","box":"b","revision":1)", "check: \"text\" is missing"},
      {R"("type":"check","box":"b","revision":1,"text":5)", "check: \"text\" is not a string"},
      {R"("type":"check","box":"b","revision":-1,"text":"SECRET")",
       "check: \"revision\" is not a whole number of at least 0"},
      {R"("type":"check","box":"b","revision":1,"text":"","context":{"surface":"SECRET"})",
       "check: \"context.surface\" is none of " + all_names<Surface>()},
      {R"("type":"check","box":"b","revision":1,"text":"","context":"SECRET")",
       "check: \"context\" is not an object"},
      {R"("type":"set-rule","rule":"a.b","enabled":"SECRET")",
       "set-rule: \"enabled\" is neither true nor false"},
      {R"("type":"explain","rule":"")", "explain: \"rule\" is empty"},
      {R"("type":"put-rule","rule":{"title":"T","phrases":"SECRET"})",
       "put-rule: \"rule.phrases\" is not a list of at most 100 strings"},
  }};

  for (const auto& [fields, message] : examples) {
    CHECK(refusal_of("{\"id\":1,\"user\":\"u\"," + fields + "}").message == message);
  }
}

TEST_CASE("names that are sent back or kept have a limit") {
  const std::string long_name(300, 'x');

  const Refusal refusal =
      refusal_of(R"({"type":"explain","id":1,"user":"u","rule":")" + long_name + "\"}");

  CHECK(refusal.code == ErrorCode::bad_request);
  CHECK(refusal.message == "explain: \"rule\" is longer than 256 bytes");
}

TEST_CASE("a profile has a limit") {
  const auto refusal = [](std::size_t name_bytes, std::size_t bio_bytes) {
    return refusal_of(R"({"type":"check-bio","id":1,"user":"u","profile":{"display_name":")" +
                      std::string(name_bytes, 'x') + R"(","bio":")" + std::string(bio_bytes, 'x') +
                      "\"}}");
  };

  CHECK(refusal(257, 1).message == "check-bio: \"profile.display_name\" is longer than 256 bytes");
  CHECK(refusal(1, 4097).message == "check-bio: \"profile.bio\" is longer than 4096 bytes");
}

}  // namespace
}  // namespace forethought
