// SPDX-License-Identifier: MIT
#include "host/text/segmenter.h"

#include <doctest/doctest.h>

#include <string>
#include <thread>
#include <vector>

namespace forethought {
namespace {

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  for_each_word(text,
                [&](ByteSpan span) { words.push_back(text.substr(span.start, span.size())); });
  return words;
}

}  // namespace

TEST_CASE("ICU has what is needed") {
  CHECK(unicode_data_ready());
}

TEST_CASE("words and flags are called, spaces and signs are not") {
  CHECK(words_of("séan, 患者 🇮🇪!") == std::vector<std::string>{"séan", "患者", "🇮🇪"});
  CHECK(words_of("").empty());
}

TEST_CASE("one text after another is cut on its own") {
  CHECK(words_of("one two").size() == 2);
  CHECK(words_of("three").size() == 1);
}

TEST_CASE("each thread cuts for itself") {
  std::size_t count = 0;
  std::thread other([&] { count = words_of("one two three").size(); });
  other.join();

  CHECK(count == 3);
}

}  // namespace forethought
