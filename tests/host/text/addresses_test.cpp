// SPDX-License-Identifier: MIT
#include "host/text/addresses.h"

#include <doctest/doctest.h>

#include <string>

namespace forethought {
namespace {

std::vector<std::string> addresses_in(const std::string& text) {
  std::vector<std::string> found;
  for (const ByteSpan span : find_addresses(text)) {
    found.push_back(text.substr(span.start, span.size()));
  }
  return found;
}

using List = std::vector<std::string>;

}  // namespace

TEST_CASE("an address is found without the punctuation around it") {
  const struct {
    std::string text;
    List addresses;
  } table[] = {
      {"see https://www.nhs.uk/live-well?a=b&c=(d) now", {"https://www.nhs.uk/live-well?a=b&c=(d"}},
      {"(http://example.com/a.b).", {"http://example.com/a.b"}},
      {"www.hse.ie, nhs.uk! bbc.co.uk/news.", {"www.hse.ie", "nhs.uk", "bbc.co.uk/news"}},
      {"youtu.be/abc t.co/x1", {"youtu.be/abc", "t.co/x1"}},
      {"thanks @patient_voice. and .@dr.smith", {"@patient_voice", "@dr.smith"}},
      {"@name@mastodon.ie: hi @séamus", {"@name@mastodon.ie", "@séamus"}},
      {"@name@-mastodon.ie", {"@name", "mastodon.ie"}},
      {"mail john.smith+a@gmail.com.", {"john.smith+a@gmail.com"}},
      {"mailto:a_b-c@nhs.net", {"a_b-c@nhs.net"}},
  };
  for (const auto& [text, addresses] : table) {
    CAPTURE(text);
    CHECK(addresses_in(text) == addresses);
  }
}

TEST_CASE("what only looks like an address is left alone") {
  for (const std::string text :
       {"today.patient", "told.me", "seen @9am", "@ home", "a@b", "patient@home", "d.o.b. 1.2.2020",
        "http://", "://x", "xhttp://y", ".", "@", "...", "3.5mg", "e.g. this", "me.she"}) {
    CAPTURE(text);
    CHECK(addresses_in(text).empty());
  }
}

TEST_CASE("long runs of telling signs are read in linear time") {
  std::string text;
  for (int i = 0; i < 200000; ++i) text += "a.";

  CHECK(addresses_in(text).empty());
  CHECK(addresses_in(std::string(400000, '@')).empty());
}

TEST_CASE("a byte stands in an address from its start to before its end") {
  const std::vector<ByteSpan> spans = {{2, 5}, {7, 8}};

  CHECK_FALSE(stands_in(spans, 1));
  CHECK(stands_in(spans, 2));
  CHECK(stands_in(spans, 4));
  CHECK_FALSE(stands_in(spans, 5));
  CHECK(stands_in(spans, 7));
  CHECK_FALSE(stands_in({}, 0));
}

}  // namespace forethought
