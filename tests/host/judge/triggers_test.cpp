// SPDX-License-Identifier: MIT
#include "host/judge/triggers.h"

#include "tests/host/judge/conditions.h"
#include "tests/host/judge/word_pack.h"

namespace forethought {
namespace {

// Whether a rule with this condition is looked at for a post.
bool triggered(WordPack& words, Condition when, const WordPost& post) {
  words.pack.rules.made().clear();
  words.add_rule(std::move(when));
  const Text draft = must(Text::read(post.draft)), answered = must(Text::read(post.parent)),
             author = must(Text::read(post.profile));
  const Post whole{.draft = words.scan(draft),
                   .parent = words.scan(answered),
                   .profile = words.scan(author),
                   .context = post.context};
  return !Triggers(words.pack).rules_for(PostMatches(whole, words.pack.evidence)).empty();
}

TEST_CASE("a rule is left alone when none of the terms that it needs matched") {
  WordPack words;
  const Condition pair = near({words("stop"), any({words("pills"), words("tablets")})}, 5);

  CHECK_FALSE(triggered(words, words("stop"), {"Go on"}));
  CHECK(triggered(words, words("stop"), {"Stop"}));
  CHECK_FALSE(triggered(words, pair, {"Go on"}));
  CHECK(triggered(words, pair, {"Stop the tablets"}));
  CHECK_FALSE(triggered(words, count({words("a"), words("b")}, 2), {"Go on"}));
}

TEST_CASE("a rule is looked at for the text in which its term matched") {
  WordPack words;

  CHECK(triggered(words, parent(words("die")), {"Cheer up", "I want to die"}));
  CHECK_FALSE(triggered(words, parent(words("die")), {"To die for", "Nice cake"}));
  CHECK(triggered(words, profile(words("gp")), {"Hello", "", "GP in Leeds"}));
  CHECK_FALSE(triggered(words, profile(words("gp")), {"GP in Leeds"}));
}

TEST_CASE("a rule that may speak without any match is always looked at") {
  WordPack words;

  CHECK(triggered(words, on(Surface::dm), {"Hello"}));
  CHECK(triggered(words, any({on(Surface::dm), words("stop")}), {"Hello"}));
  CHECK(triggered(words, all({on(Surface::dm), none({words("stop")})}), {"Hello"}));
  CHECK_FALSE(triggered(words, all({on(Surface::dm), words("stop")}), {"Hello"}));
}

TEST_CASE("a score is looked at when an item that adds may have a place") {
  WordPack words;
  const Condition age{ScoreCondition{
      {{{words("94")}, 1, ""}, {{words("study")}, -1, ""}, {{on(Surface::dm)}, 1, ""}},
      {},
      1.0,
      {}}};

  CHECK(triggered(words, age, {"She is 94"}));
  CHECK_FALSE(triggered(words, age, {"A study"}));
}

}  // namespace
}  // namespace forethought
