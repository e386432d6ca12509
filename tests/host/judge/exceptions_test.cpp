// SPDX-License-Identifier: MIT
#include "host/judge/exceptions.h"

#include "tests/host/judge/conditions.h"
#include "tests/host/judge/word_pack.h"

namespace forethought {
namespace {

using Where = Exception::Where;

// What a rule with these conditions and one exception marks.
Lines marked(WordPack& words, Condition when, Exception unless, const WordPost& post) {
  words.pack.rules.made().clear();
  words.add_rule(std::move(when)).unless = {std::move(unless)};
  Lines lines = judged(words, post);
  for (std::string& line : lines) line.erase(0, std::string("caution test.1: ").size());
  return lines;
}

TEST_CASE("an exception on the match excuses places that it overlaps") {
  WordPack words;
  const Exception bus_stop{.condition = words("bus stop"), .where = Where::overlap};

  CHECK(marked(words, words("stop"), bus_stop, {"At the bus stop, stop"}) == Lines{"stop"});
  CHECK(marked(words, words("stop"), bus_stop, {"Bus, stop"}) == Lines{"stop"});
}

TEST_CASE("an exception on the match looks between words that stand near each other") {
  WordPack words;
  const Condition pair = near({words("you"), words("stop")}, 5);
  const Exception never{.condition = words("never"), .where = Where::overlap};

  CHECK(marked(words, pair, never, {"You should never stop"}).empty());
  CHECK(marked(words, pair, never, {"You should stop, never start"}) == Lines{"you, stop"});
}

TEST_CASE("an exception on the match does not look between parts that are far apart") {
  WordPack words;
  const Condition both = all({words("you"), words("stop")});
  const Exception never{.condition = words("never"), .where = Where::overlap};

  CHECK(marked(words, both, never, {"Hello you. Rain never ends. Stop."}) == Lines{"you, stop"});
}

TEST_CASE("an exception in the sentence, the paragraph or the post looks no further") {
  WordPack words;
  const WordPost same_sentence{"Ask a GP before you stop."};
  const WordPost same_paragraph{"You stop. Then ask a GP."};
  const WordPost same_post{"You stop.\n\nThen ask a GP."};
  const auto excused = [&](Where where, const WordPost& post) {
    return marked(words, words("stop"), {.condition = words("gp"), .where = where}, post).empty();
  };

  CHECK(excused(Where::sentence, same_sentence));
  CHECK_FALSE(excused(Where::sentence, same_paragraph));
  CHECK(excused(Where::paragraph, same_paragraph));
  CHECK_FALSE(excused(Where::paragraph, same_post));
  CHECK(excused(Where::post, same_post));
  CHECK_FALSE(excused(Where::post, {"You stop."}));
}

TEST_CASE("an exception excuses only the places that it stands beside") {
  WordPack words;
  const Exception ask{.condition = words("gp"), .where = Where::sentence};

  CHECK(marked(words, words("stop"), ask, {"Stop it. Ask a GP before you stop."}).size() == 1);
}

TEST_CASE("the parts of an exception must stand together where it is looked for") {
  WordPack words;
  const Exception ask{.condition = all({words("ask"), words("gp")}), .where = Where::sentence};

  CHECK(marked(words, words("stop"), ask, {"Ask before you stop. The GP left."}).size() == 1);
  CHECK(marked(words, words("stop"), ask, {"Ask the GP before you stop."}).empty());
}

TEST_CASE("an exception before ends so many words before, in the same sentence") {
  WordPack words;
  const Exception never{.condition = words("never"), .where = Where::before, .words = 1};

  CHECK(marked(words, words("stop"), never, {"Never just stop"}).empty());
  CHECK(marked(words, words("stop"), never, {"Never ever just stop"}) == Lines{"stop"});
  CHECK(marked(words, words("stop"), never, {"Never. Stop."}) == Lines{"stop"});
  CHECK(marked(words, words("stop"), never, {"Stop, never"}) == Lines{"stop"});
}

TEST_CASE("an exception before is found behind a longer one that reaches over the place") {
  WordPack words;
  const Condition either = any({words("never"), words("just stop now")});
  const Exception never{.condition = either, .where = Where::before, .words = 2};

  CHECK(marked(words, words("stop"), never, {"Never just stop now"}).empty());
}

TEST_CASE("an exception after starts so many words after, in the same sentence") {
  WordPack words;
  const Exception joking{.condition = words("joking"), .where = Where::after, .words = 1};

  CHECK(marked(words, words("stop"), joking, {"Stop, just joking"}).empty());
  CHECK(marked(words, words("stop"), joking, {"Stop it, just joking"}) == Lines{"stop"});
  CHECK(marked(words, words("stop"), joking, {"Stop. Joking."}) == Lines{"stop"});
  CHECK(marked(words, words("stop"), joking, {"Joking, stop"}) == Lines{"stop"});
}

TEST_CASE("an exception measures from its anchor, not from the whole place") {
  WordPack words;
  const Condition pair = near({words("sertraline"), words("stop")}, 9);
  const Exception never{.condition = words("never"),
                        .where = Where::before,
                        .anchor = words.term("stop"),
                        .words = 0};

  CHECK(marked(words, pair, never, {"Your sertraline: never stop"}).empty());
  CHECK(marked(words, pair, never, {"Never sertraline: stop"}) == Lines{"sertraline, stop"});
}

TEST_CASE("an anchor is found within a longer match that took part") {
  WordPack words;
  const Exception never{.condition = words("never"),
                        .where = Where::before,
                        .anchor = words.term("stop"),
                        .words = 0};

  CHECK(marked(words, words("you never stop"), never, {"You never stop"}).empty());
}

TEST_CASE("an exception in the parent looks at the text being answered") {
  WordPack words;
  const Exception asked{.condition = words("gp"), .where = Where::parent};

  CHECK(marked(words, words("stop"), asked, {"Stop it", "My GP said so"}).empty());
  CHECK(marked(words, words("stop"), asked, {"The GP: stop it", "Help"}) == Lines{"stop"});
  CHECK(marked(words, words("stop"), asked, {"Stop it"}) == Lines{"stop"});
}

TEST_CASE("an exception by context excuses wherever it is looked for") {
  WordPack words;
  const Exception in_dm{.condition = on(Surface::dm), .where = Where::sentence};

  CHECK(marked(words, words("stop"), in_dm, {"Stop", "", "", {.surface = Surface::dm}}).empty());
  CHECK(marked(words, words("stop"), in_dm, {"Stop"}) == Lines{"stop"});
}

TEST_CASE("an exception of a category holds for each of its rules") {
  WordPack words;
  words.pack.categories[0].unless = {{.condition = words("gp"), .where = Where::post}};
  words.add_rule(words("stop"));
  words.add_rule(words("start"));
  words.add_category("other");
  words.add_rule(words("stop"));

  CHECK(judged(words, {"Stop, start, ask a GP"}) == Lines{"caution other.3: stop"});
}

TEST_CASE("a finding without a place is excused by what stands anywhere in the draft") {
  WordPack words;
  const Exception helped{.condition = words("samaritans"), .where = Where::sentence};
  const WordPost told{"So sorry. Samaritans are there.", "I want to die"};

  CHECK(marked(words, parent(words("die")), helped, told).empty());
  CHECK(marked(words, parent(words("die")), helped, {"Cheer up", "I want to die"}).size() == 1);
}

}  // namespace
}  // namespace forethought
