// SPDX-License-Identifier: MIT
#include "host/text/words.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

#include "host/text/fold.h"

namespace forethought {
namespace {

using List = std::vector<std::string>;

List words_in(const std::string& original) {
  const std::string text = fold(original).text;
  List words;
  for (const ByteSpan span : find_words(text))
    words.push_back(text.substr(span.start, span.size()));
  return words;
}

}  // namespace

TEST_CASE("words are those of UAX #29 with the tailoring of the house") {
  const struct {
    std::string text;
    List words;
  } table[] = {
      {"", {}},
      {" ... !", {}},
      {"Don’t stop, Mrs O'Neill's here", {"don't", "stop", "mrs", "o'neill's", "here"}},
      {"'quoted' \"words\" patients'", {"quoted", "words", "patients"}},
      {"3.5mg 1,000 12:30 2nd 50%", {"3.5mg", "1,000", "12", "30", "2nd", "50"}},
      {"94-year-old", {"94", "year", "old"}},
      {"020-7946", {"020", "7946"}},
      // A forgotten space
      {"today.patient today.I went:home", {"today", "patient", "today", "i", "went", "home"}},
      {"séan.áine", {"séan", "áine"}},
      {"d.o.b e.g. i.e.patient J.Smith", {"d.o.b", "e.g", "i.e", "patient", "j", "smith"}},
      {"á.é.í", {"á.é.í"}},
      // Underscores
      {"_really_ my_patient __", {"really", "my_patient"}},
      // Hashtags and addresses
      {"#MyPatientJohn", {"my", "patient", "john"}},
      {"cc @patient_voice.", {"cc", "@patient_voice"}},
      {"john.smith@gmail.com x", {"john.smith@gmail.com", "x"}},
      {"see https://nhs.uk/my-patient/", {"see", "https://nhs.uk/my-patient/"}},
      {"café:nhs.uk:é", {"café", "nhs.uk", "é"}},
      // Other scripts, marks, emoji and flags
      {"שלום עולם مرحبا", {"שלום", "עולם", "مرحبا"}},
      {"x̂ray naïve", {"x̂ray", "naïve"}},
      {"good😅bad 👩‍👩‍👧 👍🏽", {"good", "bad"}},
      {"in 🇮🇪🇬🇧", {"in", "🇮🇪", "🇬🇧"}},
      {"患者。", {"患者"}},
      {"ｐａ\u200Bｔｉｅｎｔ", {"patient"}},
  };
  for (const auto& [text, words] : table) {
    CAPTURE(text);
    CHECK(words_in(text) == words);
  }
}

TEST_CASE("what stands before, between and after handles in one run is cut at them") {
  CHECK(words_in("åσ@@k@@@@@yp") == List{"åσ", "@k", "@yp"});
  CHECK(words_in("σσ@@kk@@yp.") == List{"σσ", "@kk", "@yp"});
  CHECK(words_in("@한est@@@@yp") == List{"@한est", "@yp"});
}

TEST_CASE("simple text is cut into the same words as the text that ICU cuts") {
  const List pieces = {"a", "b",  "cd", "é", "ŵ", "1", "23", "'", ".", ",", ";",   ":",
                       "_", "\"", "-",  "/", "!", "(", "&",  "*", "×", "÷", "\x01"};
  std::mt19937 random(1);
  for (int i = 0; i < 20000; ++i) {
    std::string piece;
    for (std::size_t count = random() % 12; count > 0; --count)
      piece += pieces[random() % pieces.size()];
    CAPTURE(piece);
    const std::string folded = fold(piece).text;
    List expected;
    for (const ByteSpan span : find_words(folded)) {
      expected.push_back(folded.substr(span.start, span.size()));
    }

    // A bracket from another script keeps the piece in the part that ICU cuts.
    const std::string other = "「" + folded;
    List words;
    for (const ByteSpan span : find_words(other)) {
      words.push_back(other.substr(span.start, span.size()));
    }
    REQUIRE(words == expected);
  }
}

}  // namespace forethought
