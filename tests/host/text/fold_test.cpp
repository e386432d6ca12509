// SPDX-License-Identifier: MIT
#include "host/text/fold.h"

#include <doctest/doctest.h>

#include <string>

namespace forethought {

TEST_CASE("what looks the same folds to the same") {
  const struct {
    std::string original;
    std::string folded;
  } table[] = {
      {"", ""},
      {"My PATIENT", "my patient"},
      // White space
      {"a  b\t\tc\r\nd", "a b c d"},
      {"a\u00A0b\u2009\u3000c\u0085d\u2028e", "a b c d e"},
      {" a ", " a "},
      // Quotes and dashes
      {"don’t don‘t don´t don`t don＇t donʼt", "don't don't don't don't don't don't"},
      {"“x” „x‟ «x»", "\"x\" \"x\" \"x\""},
      {"a – b — c ― d − e ‑ f － g", "a - b - c - d - e - f - g"},
      // Zero width
      {"pa\u200Btient pa\u200Dtient pa\u00ADtient \uFEFFpa\u2060tient",
       "patient patient patient patient"},
      {"❤\uFE0F", "❤"},
      // Width, ligatures, compositions
      {"ＰＡＴＩＥＮＴ　１２３", "patient 123"},
      {"ﬁt oﬃce ㎎ ½", "fit office mg 1⁄2"},
      {"SEA\u0301N Seán", "seán seán"},
      {"x\u0302 e\u200B\u0301", "x\u0302 é"},
      // Case that changes length, and letters with and without dots
      {"Straße STRASSE ſo", "strasse strasse so"},
      {"İstanbul ışık KELVIN\u212A", "i\u0307stanbul ışık kelvink"},
      {"Ḃḟ Ṁo Ċara", "ḃḟ ṁo ċara"},
      {"ΣΊΣΥΦΟΣ ς", "σίσυφοσ σ"},
      // Emoji, flags, skin tones, right to left
      {"👩‍👩‍👧 👍🏽 🇮🇪 1️⃣", "👩👩👧 👍🏽 🇮🇪 1⃣"},
      {"שלום \u200Fمرحبا", "שלום مرحبا"},
  };
  for (const auto& [original, folded] : table) {
    CAPTURE(original);
    CHECK(fold(original).text == folded);
  }
}

TEST_CASE("characters that go the short way fold as they do the long way") {
  for (char32_t c = U'\u0080'; c < U'\u2100'; ++c) {
    std::string character;
    if (c < 0x800) {
      character = {static_cast<char>(0xC0 | c >> 6U), static_cast<char>(0x80 | (c & 0x3FU))};
    } else {
      character = {static_cast<char>(0xE0 | c >> 12U), static_cast<char>(0x80 | (c >> 6U & 0x3FU)),
                   static_cast<char>(0x80 | (c & 0x3FU))};
    }
    CAPTURE(character);

    // A zero-width space before and behind forces normalisation and leaves nothing.
    CHECK(fold("e" + character + "e").text == fold("e\u200B" + character + "\u200Be").text);
  }
}

TEST_CASE("a hyphen between a letter and a letter or digit becomes a space") {
  CHECK(fold("94-year-old").text == "94 year old");
  CHECK(fold("COVID-19").text == "covid 19");
  CHECK(fold("x–ray").text == "x ray");
  CHECK(fold("non\u00AD-\u200Bcompliant").text == "non compliant");
  CHECK(fold("é-é").text == "é é");
}

TEST_CASE("other hyphens stay") {
  for (const std::string text :
       {"020-7946-0000", "word--word", "- so", "so -", "-", "a -b", "😅-😅"}) {
    CHECK(fold(text).text == text);
  }
}

TEST_CASE("hyphens in addresses stay") {
  for (const std::string text :
       {"https://a-b.example/c-d", "www.a-b.com", "a-b.org.uk", "mary-jane@a-b.ie"}) {
    CHECK(fold("see " + text + " re-read").text == "see " + text + " re read");
  }
}

TEST_CASE("every folded byte leads back to the characters it came from") {
  const std::string original = "a\u200B “SEA\u0301N” ﬁ\r\n\r\nx";
  const Folded folded = fold(original);
  REQUIRE(folded.text == "a \"seán\" fi x");
  const auto origin = [&](std::string_view part) {
    const std::size_t start = folded.text.find(part);
    const ByteSpan span = folded.map.to_original({start, start + part.size()});
    return original.substr(span.start, span.size());
  };

  CHECK(origin("a") == "a");
  CHECK(origin("seán") == "SEA\u0301N");
  CHECK(origin("\"seán\"") == "“SEA\u0301N”");
  CHECK(origin("i") == "ﬁ");
  CHECK(origin("fi x") == "ﬁ\r\n\r\nx");
  CHECK(origin("x") == "x");
}

TEST_CASE("the folding version names this program's, ICU's and Unicode's") {
  const std::string version = folding_version();

  CHECK(version.starts_with("1."));
  CHECK(version.size() > 10);
}

}  // namespace forethought
