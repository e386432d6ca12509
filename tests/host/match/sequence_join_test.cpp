// SPDX-License-Identifier: MIT
#include "host/match/sequence_join.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/host/must.h"

namespace forethought {
namespace {

// Every place of `word` in the folded text.
std::vector<ByteSpan> places(const Text& text, std::string_view word) {
  std::vector<ByteSpan> spans;
  for (std::size_t i = text.folded().find(word); i != std::string::npos;
       i = text.folded().find(word, i + 1)) {
    spans.push_back({i, i + word.size()});
  }
  return spans;
}

// The folded text of each span that "a" … "b" … "c" give, with the gap allowed before each.
std::vector<std::string> joined(const std::string& original, std::vector<Sequence::Step> steps) {
  const Text text = must(Text::read(original));
  std::vector<ByteSpan> found;
  join_sequence({std::move(steps)}, text,
                {{0, places(text, "a")}, {1, places(text, "b")}, {2, places(text, "c")}}, found);
  std::ranges::sort(found);
  std::vector<std::string> texts;
  for (const ByteSpan span : found) texts.push_back(text.folded().substr(span.start, span.size()));
  return texts;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("steps stand in order, no further apart than allowed") {
  CHECK(joined("a x b", {{0}, {1, 0, 1}}) == Texts{"a x b"});
  CHECK(joined("a x y b", {{0}, {1, 0, 1}}) == Texts{});
  CHECK(joined("b a", {{0}, {1, 0, 1}}) == Texts{});
  CHECK(joined("a b", {{0}, {1, 0, 0}}) == Texts{"a b"});
}

TEST_CASE("steps stand no closer than allowed") {
  CHECK(joined("a b x b", {{0}, {1, 1, 2}}) == Texts{"a b x b"});
  CHECK(joined("a b", {{0}, {1, 1, 2}}) == Texts{});
}

TEST_CASE("a gap does not cross a paragraph") {
  CHECK(joined("a\n\nb", {{0}, {1, 0, 3}}) == Texts{});
  CHECK(joined("a\nb", {{0}, {1, 0, 3}}) == Texts{"a b"});
}

TEST_CASE("every way to take the steps is found") {
  CHECK(joined("a b b c c", {{0}, {1, 0, 1}, {2, 0, 1}}) == Texts{"a b b c", "a b b c c"});
  CHECK(joined("a a b", {{0}, {1, 0, 1}}) == Texts{"a a b", "a b"});
}

TEST_CASE("a sequence with a step that is nowhere, or without steps, gives nothing") {
  CHECK(joined("a b", {{0}, {1, 0, 1}, {2, 0, 9}}) == Texts{});
  CHECK(joined("a b", {}) == Texts{});
}

TEST_CASE("many matches are joined in a moment") {
  std::string text;
  for (int i = 0; i < 4000; ++i) text += "a b c ";

  CHECK(joined(text, {{0}, {1, 0, 5}, {2, 0, 5}}).size() > 4000);
}

}  // namespace forethought
