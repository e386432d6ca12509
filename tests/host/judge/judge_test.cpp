// SPDX-License-Identifier: MIT
#include "host/judge/judge.h"

#include <algorithm>

#include "tests/host/judge/conditions.h"
#include "tests/host/judge/word_pack.h"

namespace forethought {
namespace {

TEST_CASE("a finding marks each part of its place") {
  WordPack words;
  words.add_rule(near({words("stop"), words("sertraline")}, 5), Severity::serious);

  CHECK(judged(words, {"Please stop taking sertraline"}) ==
        Lines{"serious test.1: stop, sertraline"});
}

TEST_CASE("a finding marks only the terms that its rule names") {
  WordPack words;
  words.add_rule(near({words("stop"), words("sertraline")}, 5)).mark = {words.term("sertraline")};

  CHECK(judged(words, {"Please stop taking sertraline"}) == Lines{"caution test.1: sertraline"});
}

TEST_CASE("a marked term is found within a longer match that took part") {
  WordPack words;
  words.add_rule(words("stop taking sertraline")).mark = {words.term("sertraline")};

  CHECK(judged(words, {"Sertraline: stop taking sertraline"}) ==
        Lines{"caution test.1: sertraline"});
}

TEST_CASE("a finding marks every part where no marked term took part") {
  WordPack words;
  const Condition either = any({words("sertraline"), words("pills")});
  words.add_rule(near({words("stop"), either}, 5)).mark = {words.term("sertraline")};

  CHECK(judged(words, {"Stop your pills"}) == Lines{"caution test.1: stop, pills"});
}

TEST_CASE("spans that overlap or touch become one") {
  WordPack words;
  words.add_rule(near({words("stop taking"), words("taking pills")}, 0));
  words.add_rule(near({words("94"), words("%")}, 0));

  CHECK(judged(words, {"Stop taking pills"}) == Lines{"caution test.1: stop taking pills"});
  CHECK(judged(words, {"It was 94% full"}) == Lines{"caution test.2: 94%"});
}

TEST_CASE("a rule gives one finding for places that overlap, the most severe") {
  WordPack words;
  const Condition caution{ScoreCondition{{{{words("stop it")}, 1, "a"}}, {}, 1.0, {}}};
  const Condition serious{ScoreCondition{{{{words("it now")}, 1, "b"}}, {}, {}, 1.0}};
  words.add_rule(any({caution, serious}));

  const auto findings = findings_of(words, {"Stop it now"});

  REQUIRE(findings.size() == 1);
  CHECK(findings[0].severity == Severity::serious);
  CHECK(findings[0].because == Lines{"b"});
  CHECK(findings[0].spans == std::vector<ByteSpan>{{0, 11}});
}

TEST_CASE("places far apart that share a part are one finding") {
  WordPack words;
  words.add_rule(all({words("patient"), words("skye")}));

  CHECK(judged(words, {"A patient, my patient, on Skye"}) ==
        Lines{"caution test.1: patient, patient, skye"});
}

TEST_CASE("two rules may speak about one place") {
  WordPack words;
  words.add_rule(words("stop"));
  words.add_rule(words("stop"), Severity::info);

  CHECK(judged(words, {"Stop"}) == Lines{"caution test.1: stop", "info test.2: stop"});
}

TEST_CASE("a rule that is switched off says nothing") {
  WordPack words;
  words.add_rule(words("stop"));
  words.add_rule(words("stop"));

  CHECK(judged(words, {"Stop"}, {true, false}) == Lines{"caution test.2: stop"});
  CHECK(judged(words, {"Stop"}, {true}) == Lines{"caution test.2: stop"});
}

TEST_CASE("a rule speaks only where it applies") {
  WordPack words;
  words.add_rule(words("stop")).applies = {.surfaces = {Surface::dm}, .regions = {Region::ireland}};

  CHECK(judged(words, {"Stop", "", "", {Surface::dm, Region::ireland}}).size() == 1);
  CHECK(judged(words, {"Stop", "", "", {Surface::dm, Region::wales}}).empty());
  CHECK(judged(words, {"Stop", "", "", {Surface::post, Region::ireland}}).empty());
}

TEST_CASE("in personal mode a category may be quiet or silent") {
  WordPack words;
  words.pack.categories[0].in_personal_mode = InPersonalMode::info;
  words.add_rule(words("stop"), Severity::serious);
  words.add_category("silent").in_personal_mode = InPersonalMode::off;
  words.add_rule(words("stop"));
  words.add_category("same");
  words.add_rule(words("stop"));

  CHECK(judged(words, {"Stop", "", "", {.mode = Mode::personal}}) ==
        Lines{"caution same.3: stop", "info test.1: stop"});
  CHECK(judged(words, {"Stop", "", "", {.mode = Mode::mixed}}).size() == 3);
}

TEST_CASE("the last change of severity that holds wins, up or down") {
  WordPack words;
  words.add_rule(words("stop")).raise = {{on(Surface::dm), Severity::serious},
                                         {words("please"), Severity::info}};

  CHECK(judged(words, {"Stop"}) == Lines{"caution test.1: stop"});
  CHECK(judged(words, {"Stop", "", "", {.surface = Surface::dm}}) == Lines{"serious test.1: stop"});
  CHECK(judged(words, {"Stop, please", "", "", {.surface = Surface::dm}}) ==
        Lines{"info test.1: stop"});
}

TEST_CASE("a category silences another for the whole post") {
  WordPack words;
  words.pack.categories[0].silences = {{"rude", words("unsafe")}};
  words.add_category("rude");
  words.add_rule(words("idiot"));

  CHECK(judged(words, {"The manager is an idiot."}).size() == 1);
  CHECK(judged(words, {"The manager is an idiot.\n\nThis ward is unsafe."}).empty());
}

TEST_CASE("findings come by severity, then by the category's precedence, then by place") {
  WordPack words;
  words.pack.categories[0].precedence = 7;
  words.add_rule(words("b"));
  words.add_rule(words("a"));
  words.add_category("first").precedence = 3;
  words.add_rule(words("c"));
  words.add_rule(words("c"), Severity::serious);

  CHECK(judged(words, {"a b c"}) == Lines{"serious first.4: c", "caution first.3: c",
                                          "caution test.2: a", "caution test.1: b"});
}

TEST_CASE("the order of matches makes no difference") {
  WordPack words;
  words.add_rule(near({words("stop"), words("pills")}, 3));
  words.add_rule(count({words("stop"), words("pills")}, 3));
  const Text text = must(Text::read("Stop pills, stop pills, pills stop"));
  Post post{.draft = words.scan(text), .parent = {}, .profile = {}, .context = {}};
  const Judge judge(words.pack);
  const auto spans = [&] {
    std::vector<std::vector<ByteSpan>> all_spans;
    for (const Finding& finding : judge.judge(post)) all_spans.push_back(finding.spans);
    return all_spans;
  };

  const auto before = spans();
  std::ranges::reverse(post.draft.matches);

  CHECK(before.size() >= 2);
  CHECK(spans() == before);
}

TEST_CASE("without one of its exceptions a rule says what the exception excuses") {
  WordPack words;
  words.add_rule(words("stop")).unless = {
      {.condition = words("gp"), .where = Exception::Where::post},
      {.condition = words("ad"), .where = Exception::Where::post}};
  const Text text = must(Text::read("Ask a GP before you stop"));
  const Post post{.draft = words.scan(text), .parent = {}, .profile = {}, .context = {}};
  const Judge judge(words.pack);

  CHECK(judge.judge(post).empty());
  CHECK(judge.judge_without(words.pack.rules[0].unless[0], post, {}).size() == 1);
  CHECK(judge.judge_without(words.pack.rules[0].unless[1], post, {}).empty());
}

}  // namespace
}  // namespace forethought
