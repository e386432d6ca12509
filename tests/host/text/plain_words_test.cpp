// SPDX-License-Identifier: MIT
#include "host/text/plain_words.h"

#include <doctest/doctest.h>

#include "tests/host/must.h"

namespace forethought {
namespace {

std::vector<std::string> words_of(const std::string& utf8) {
  std::vector<std::string> words;
  for (const PlainWord& word : plain_words(must(Text::read(utf8)))) words.push_back(word.word);
  return words;
}

using Words = std::vector<std::string>;

TEST_CASE("plain words are folded, after a mark for the start") {
  CHECK(words_of("My PATIENT Siân’s mam") == Words{"^", "my", "patient", "siân's", "mam"});
}

TEST_CASE("signs between words are words, once each however often repeated") {
  CHECK(words_of("Oh, no!!! 👍🏽👍 #OnCall") ==
        Words{"^", "oh", ",", "no", "!", "👍", "#", "on", "call"});
}

TEST_CASE("digits of a plain word read 0, and long numbers are cut") {
  CHECK(words_of("94yo in bed 7; 07700900123") ==
        Words{"^", "00yo", "in", "bed", "0", ";", "00000"});
}

TEST_CASE("a plain word knows where it stands in the folded text") {
  const Text text = must(Text::read("A 94yo?"));

  const auto words = plain_words(text);

  REQUIRE(words.size() == 4);
  CHECK(text.folded().substr(words[2].span.start, words[2].span.size()) == "94yo");
  CHECK(text.folded().substr(words[3].span.start, words[3].span.size()) == "?");
}

}  // namespace
}  // namespace forethought
