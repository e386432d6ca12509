// SPDX-License-Identifier: MIT
#include "host/judge/evaluation.h"

#include "tests/host/judge/conditions.h"
#include "tests/host/judge/word_pack.h"

namespace forethought {
namespace {

// What a rule with this condition marks in a draft, one entry for each finding.
Lines marked(WordPack& words, Condition when, const WordPost& post) {
  words.pack.rules.made().clear();
  words.add_rule(std::move(when));
  Lines lines = judged(words, post);
  for (std::string& line : lines) line.erase(0, std::string("caution test.1: ").size());
  return lines;
}

TEST_CASE("a term gives a place for each match") {
  WordPack words;

  CHECK(marked(words, words("stop"), {"Stop. Do not stop."}) == Lines{"stop", "stop"});
  CHECK(marked(words, words("stop"), {"Go on."}).empty());
}

TEST_CASE("any gives the places of all its parts") {
  WordPack words;
  const Condition either = any({words("stop"), words("start")});

  CHECK(marked(words, either, {"Start one, stop the other"}) == Lines{"start", "stop"});
  CHECK(marked(words, either, {"Go on"}).empty());
}

TEST_CASE("all gives a place for each place of its first part, with the nearest of the others") {
  WordPack words;
  const Condition both = all({words("stop"), words("sertraline")});

  CHECK(marked(words, both, {"Sertraline? Stop. Or stop sertraline."}) ==
        Lines{"sertraline, stop", "stop, sertraline"});
  CHECK(marked(words, both, {"Stop. Stop sertraline."}) == Lines{"stop, stop, sertraline"});
  CHECK(marked(words, both, {"Stop it"}).empty());
}

TEST_CASE("all looks for its parts in one unit of its scope") {
  WordPack words;
  const Conditions parts = {words("stop"), words("sertraline")};

  CHECK(marked(words, all(parts, Scope::sentence), {"Stop. I take sertraline."}).empty());
  CHECK(marked(words, all(parts, Scope::sentence), {"Stop it. I stop sertraline."}) ==
        Lines{"stop, sertraline"});
  CHECK(marked(words, all(parts, Scope::paragraph), {"Stop.\n\nI take sertraline."}).empty());
  CHECK(marked(words, all(parts, Scope::paragraph), {"Stop. I take sertraline."}).size() == 1);
  CHECK(marked(words, all(parts, Scope::post), {"Stop.\n\nI take sertraline."}).size() == 1);
}

TEST_CASE("a condition within another does not reach out of its unit") {
  WordPack words;
  const Condition inner = all({words("stop"), words("sertraline")}, Scope::post);
  const Condition outer = all({inner, words("tonight")}, Scope::sentence);

  CHECK(marked(words, outer, {"Stop sertraline tonight."}) == Lines{"stop, sertraline, tonight"});
  CHECK(marked(words, outer, {"Stop it tonight. I take sertraline."}).empty());
}

TEST_CASE("a condition on the context only lets others pass") {
  WordPack words;
  const Condition in_dm = all({on(Surface::dm), words("stop")});

  CHECK(marked(words, in_dm, {"Stop it", "", "", {.surface = Surface::dm}}) == Lines{"stop"});
  CHECK(marked(words, in_dm, {"Stop it"}).empty());
}

TEST_CASE("a part that holds anyway does not ask for its words") {
  WordPack words;
  const Condition either = any({on(Surface::dm), words("you")});
  const Condition both = all({either, words("stop")});

  CHECK(marked(words, both, {"Stop it", "", "", {.surface = Surface::dm}}) == Lines{"stop"});
  CHECK(marked(words, both, {"You stop"}) == Lines{"you, stop"});
  CHECK(marked(words, both, {"Stop it"}).empty());
}

TEST_CASE("none is asked of the unit that the place beside it touches") {
  WordPack words;
  const Condition in_sentence = all({words("stop"), none({words("gp")}, Scope::sentence)});
  const Condition in_post = all({words("stop"), none({words("gp")})}, Scope::sentence);

  CHECK(marked(words, in_sentence, {"Stop it. Ask a GP before you stop."}) == Lines{"stop"});
  CHECK(marked(words, in_post, {"Stop it. Ask a GP."}).empty());
  CHECK(marked(words, in_post, {"Stop it. Ask a friend."}) == Lines{"stop"});
}

TEST_CASE("none within another none of parts is asked all the same") {
  WordPack words;
  const Condition guarded = all({words("stop"), all({none({words("gp")}, Scope::sentence)})});

  CHECK(marked(words, guarded, {"Stop it. Ask a GP."}) == Lines{"stop"});
  CHECK(marked(words, guarded, {"Stop it and ask a GP."}).empty());
}

TEST_CASE("none without a place beside it looks at the whole text") {
  WordPack words;
  const Condition silent = all({on(Surface::dm), none({words("gp")}, Scope::sentence)});

  CHECK(marked(words, silent, {"Stop it", "", "", {.surface = Surface::dm}}) == Lines{"stop it"});
  CHECK(marked(words, silent, {"Ask a GP", "", "", {.surface = Surface::dm}}).empty());
}

TEST_CASE("count wants so many places in one unit") {
  WordPack words;
  const Conditions parts = {words("ward"), words("bed")};

  CHECK(marked(words, count(parts, 2), {"Ward four.\n\nBed two."}) == Lines{"ward, bed"});
  CHECK(marked(words, count(parts, 3), {"Ward four, bed two."}).empty());
  CHECK(marked(words, count(parts, 2, Scope::sentence), {"Ward four. Bed two. Bed in ward."}) ==
        Lines{"bed, ward"});
}

TEST_CASE("count takes places that overlap for one") {
  WordPack words;
  const Condition two = count({words("bed four"), words("four")}, 2);

  CHECK(marked(words, two, {"In bed four"}).empty());
  CHECK(marked(words, two, {"In bed four of four"}) == Lines{"bed four, four"});
}

TEST_CASE("near wants every part within so many words of the first, on either side") {
  WordPack words;
  const Condition pair = near({words("stop"), words("sertraline")}, 2);

  CHECK(marked(words, pair, {"Stop taking your sertraline"}) == Lines{"stop, sertraline"});
  CHECK(marked(words, pair, {"Sertraline? just please stop"}).empty());
  CHECK(marked(words, pair, {"Your sertraline, just please stop"}) == Lines{"sertraline, stop"});
  CHECK(marked(words, pair, {"Stop taking all your sertraline"}).empty());
}

TEST_CASE("near joins only what stands in one unit") {
  WordPack words;
  const Conditions parts = {words("stop"), words("sertraline")};

  CHECK(marked(words, near(parts, 5), {"Please stop. Sertraline helps."}).empty());
  CHECK(marked(words, near(parts, 5, Scope::post), {"Please stop. Sertraline helps."}) ==
        Lines{"stop, sertraline"});
}

TEST_CASE("near takes the nearest place of each part") {
  WordPack words;
  const Condition pair = near({words("stop"), words("pills")}, 9);

  CHECK(marked(words, pair, {"Pills, then stop the pills and pills"}) == Lines{"stop, pills"});
  CHECK(marked(words, pair, {"The pills stop, not the other two pills"}) == Lines{"pills, stop"});
}

TEST_CASE("near does not use a match twice") {
  WordPack words;
  const Condition twice = near({words("now"), words("now")}, 3);
  const Condition three = near({words("now"), any({words("now"), words("stop")}), words("now")}, 3);

  CHECK(marked(words, twice, {"Do it now"}).empty());
  CHECK(marked(words, twice, {"Now, right now"}) == Lines{"now, now"});
  CHECK(marked(words, three, {"Now now stop"}) == Lines{"now, now, stop"});
  CHECK(marked(words, three, {"Now stop"}).empty());
}

TEST_CASE("a sequence wants each part to follow the one before") {
  WordPack words;
  const Condition steps = sequence({words("you"), words("stop"), words("sertraline")}, 1);

  CHECK(marked(words, steps, {"You should stop your sertraline"}) ==
        Lines{"you, stop, sertraline"});
  CHECK(marked(words, steps, {"You should stop all your sertraline"}).empty());
  CHECK(marked(words, steps, {"Stop sertraline you"}).empty());
}

TEST_CASE("a sequence passes over a place that nothing follows") {
  WordPack words;
  const Condition steps = sequence({words("you"), words("stop"), words("pills")}, 3);

  CHECK(marked(words, steps, {"You stop it, please, stop taking the pills"}) ==
        Lines{"you, stop, pills"});
}

TEST_CASE("a sequence does not count parts that overlap") {
  WordPack words;
  const Condition steps = sequence({words("stop taking"), words("taking")}, 3);

  CHECK(marked(words, steps, {"Stop taking it"}).empty());
  CHECK(marked(words, steps, {"Stop taking and taking it"}) == Lines{"stop taking, taking"});
}

TEST_CASE("a condition on the parent gives no place of its own") {
  WordPack words;
  const Condition answer = all({parent(words("die")), words("cheer up")});

  CHECK(marked(words, answer, {"Cheer up!", "I want to die"}) == Lines{"cheer up"});
  CHECK(marked(words, answer, {"Cheer up! I die laughing", "Rain again"}).empty());
  CHECK(marked(words, answer, {"Cheer up!"}).empty());
}

TEST_CASE("a rule about the parent alone marks the whole draft") {
  WordPack words;
  const Condition crisis = parent(words("die"));

  CHECK(marked(words, crisis, {"Cheer up!", "I want to die"}) == Lines{"cheer up!"});
}

TEST_CASE("a rule about the parent speaks on an empty draft, without a span") {
  WordPack words;
  words.add_rule(parent(words("die")));

  CHECK(judged(words, {"", "I want to die"}) == Lines{"caution test.1"});
}

TEST_CASE("no text being answered holds no condition, not even that a word is absent") {
  WordPack words;
  const Condition without = parent(all({none({words("gp")})}));

  CHECK(marked(words, without, {"Hello", "Rain again"}) == Lines{"hello"});
  CHECK(marked(words, without, {"Hello"}).empty());
}

TEST_CASE("a condition on the profile looks at the display name and bio") {
  WordPack words;
  const Condition signed_off = all({profile(words("gp")), words("we")});

  CHECK(marked(words, signed_off, {"We do", "", "GP in Leeds"}) == Lines{"we"});
  CHECK(marked(words, signed_off, {"We GP do"}).empty());
}

}  // namespace
}  // namespace forethought
