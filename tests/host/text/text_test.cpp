// SPDX-License-Identifier: MIT
#include "host/text/text.h"

#include <doctest/doctest.h>

#include "tests/host/must.h"

namespace forethought {
namespace {

ByteSpan place_of(const Text& text, std::string_view part) {
  const std::size_t start = text.folded().find(part);
  REQUIRE(start != std::string::npos);
  return {start, start + part.size()};
}

std::string origin_of(const Text& text, std::string_view part) {
  const ByteSpan span = text.to_original(place_of(text, part));
  return text.original().substr(span.start, span.size());
}

}  // namespace

TEST_CASE("text that is not UTF-8 is refused without being quoted") {
  const auto text = Text::read("secret \xFF");

  REQUIRE_FALSE(text);
  CHECK(text.error().message.find("secret") == std::string::npos);
}

TEST_CASE("spans lead back to the original in bytes and in UTF-16") {
  const Text text = must(Text::read("😅 Seán’s  “PA\u00ADTIENT”"));

  CHECK(origin_of(text, "patient") == "PA\u00ADTIENT");
  CHECK(origin_of(text, "seán's \"") == "Seán’s  “");
  CHECK(text.to_utf16(place_of(text, "patient")) == Span{12, 20});
  CHECK(text.to_utf16(place_of(text, "seán's")) == Span{3, 9});
}

TEST_CASE("a span never splits a code point of the original") {
  const Text text = must(Text::read("aéb"));

  CHECK(text.to_original({2, 3}) == ByteSpan{1, 3});
  CHECK(text.to_original({1, 2}) == ByteSpan{1, 3});
}

TEST_CASE("word boundaries are everywhere but inside words") {
  const Text text = must(Text::read("a patient, d.o.b 💊"));

  CHECK(text.is_word_boundary(0));
  CHECK(text.is_word_boundary(2));
  CHECK_FALSE(text.is_word_boundary(3));
  CHECK(text.is_word_boundary(9));
  CHECK(text.is_word_boundary(10));
  CHECK_FALSE(text.is_word_boundary(12));
  CHECK(text.is_word_boundary(text.folded().size()));
  CHECK(text.is_word_boundary(place_of(text, "💊").start));
}

TEST_CASE("a phrase may end before a possessive, which is still part of the word") {
  const Text text = must(Text::read("John’s don't nurse's."));

  CHECK(text.is_word_boundary(place_of(text, "'s don").start));
  CHECK_FALSE(text.is_word_boundary(place_of(text, "'t").start));
  CHECK(text.is_word_boundary(place_of(text, "'s.").start));
  CHECK_FALSE(text.is_word_boundary(place_of(text, "'s.").start + 1));
  CHECK(text.word_end(0) == 6);
}

TEST_CASE("a handle is one word, so the words in it are not found") {
  const Text text = must(Text::read("ask @patient_voice"));

  CHECK_FALSE(text.is_word_boundary(place_of(text, "patient").start));
  CHECK(text.is_word_boundary(place_of(text, "@patient_voice").start));
}

TEST_CASE("the end of a word is found from inside it") {
  const Text text = must(Text::read("my patients, ok"));

  CHECK(text.word_end(5) == 11);
  CHECK(text.word_end(3) == 11);
  CHECK(text.word_end(11) == 11);
  CHECK(text.word_end(12) == 12);
}

TEST_CASE("words between two spans are counted in either order") {
  const Text text = must(Text::read("you should really, truly stop"));
  const ByteSpan should = place_of(text, "should"), stop = place_of(text, "stop");

  CHECK(text.words_between(should, stop) == 2);
  CHECK(text.words_between(stop, should) == 2);
  CHECK(text.words_between(should, place_of(text, "really")) == 0);
  CHECK(text.words_between(should, should) == 0);
  CHECK(text.words_between(place_of(text, "you should"), should) == 0);
  CHECK(text.words_between(place_of(text, "shou"), place_of(text, "really")) == 0);
}

TEST_CASE("sentences and paragraphs are numbered in folded text") {
  const Text text = must(Text::read("\n\nOne here.  Two!\n\n\nThree\nfour  "));
  REQUIRE(text.folded() == " one here. two! three four ");

  CHECK(text.unit_count(Scope::sentence) == 4);
  CHECK(text.unit_of(place_of(text, "one").start, Scope::sentence) == 0);
  CHECK(text.unit_of(place_of(text, "two").start, Scope::sentence) == 1);
  CHECK(text.unit_of(place_of(text, "four").start, Scope::sentence) == 3);
  CHECK(text.unit_span(1, Scope::sentence) == ByteSpan{11, 16});
  CHECK(text.unit_count(Scope::paragraph) == 2);
  CHECK(text.unit_of(place_of(text, "two").start, Scope::paragraph) == 0);
  CHECK(text.unit_of(place_of(text, "four").start, Scope::paragraph) == 1);
  CHECK(text.unit_count(Scope::post) == 1);
  CHECK(text.unit_of(5, Scope::post) == 0);
  CHECK(text.unit_span(0, Scope::post) == ByteSpan{0, text.folded().size()});
}

TEST_CASE("an empty text has one empty unit of each kind") {
  const Text text = must(Text::read(""));

  for (const Scope scope : {Scope::sentence, Scope::paragraph, Scope::post}) {
    CHECK(text.unit_count(scope) == 1);
    CHECK(text.unit_span(0, scope) == ByteSpan{0, 0});
  }
  CHECK(text.is_word_boundary(0));
  CHECK(text.to_original({0, 0}) == ByteSpan{0, 0});
}

TEST_CASE("phrases fold like texts, without white space around them") {
  CHECK(fold_phrase("  Don’t\u00A0Stop ") == "don't stop");
  CHECK(fold_phrase("follow-up") == "follow up");
  CHECK(fold_phrase(" ") == "");
  CHECK(fold_phrase("\xFF") == "");
}

}  // namespace forethought
