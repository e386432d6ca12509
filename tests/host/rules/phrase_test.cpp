// SPDX-License-Identifier: MIT
#include "host/rules/phrase.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/host/must.h"

namespace forethought {
namespace {

using Texts = std::vector<std::string>;

// "stop*" for a literal with any ending.
Texts texts_of(const PhraseForms& forms) {
  Texts texts;
  for (const Literal& literal : forms.literals) {
    texts.push_back(literal.text + (literal.any_ending ? "*" : ""));
  }
  return texts;
}

Texts wordings(std::string_view phrase) {
  const PhraseForms forms = must(read_phrase(phrase));
  CHECK(forms.sequences.empty());
  return texts_of(forms);
}

// A step as "name" or "(a|b)", after "<0-3>" when words may stand before it.
std::string step_text(const PhraseForms& forms, const PhraseStep& step) {
  std::string text;
  if (step.max_words > 0) {
    text = "<" + std::to_string(step.min_words) + "-" + std::to_string(step.max_words) + "> ";
  }
  if (step.piece < 0) return text + "{" + step.term + "}";
  const PhraseForms& piece = forms.pieces.at(static_cast<std::size_t>(step.piece));
  text += "(";
  for (const std::string& literal : texts_of(piece)) text += literal + "|";
  for (std::size_t i = 0; i < piece.sequences.size(); ++i) text += "sequence|";
  text.back() = ')';
  return text;
}

Texts sequences(std::string_view phrase) {
  const PhraseForms forms = must(read_phrase(phrase));
  Texts texts;
  for (const std::vector<PhraseStep>& sequence : forms.sequences) {
    std::string text;
    for (const PhraseStep& step : sequence) text += step_text(forms, step) + " ";
    text.pop_back();
    texts.push_back(text);
  }
  return texts;
}

std::string error_of(std::string_view phrase) {
  const auto forms = read_phrase(phrase);
  REQUIRE_MESSAGE(!forms, std::string(phrase));
  return forms.error().message;
}

TEST_CASE("words stand for themselves, folded") {
  CHECK(wordings("Stop  taking") == Texts{"stop taking"});
  CHECK(wordings(" over-the-counter ") == Texts{"over the counter"});
  CHECK(wordings("caf\u00e9") == wordings("cafe\u0301"));
}

TEST_CASE("a choice stands for each of its parts") {
  CHECK(wordings("(you|u) should") == Texts{"you should", "u should"});
  CHECK(wordings("try (taking|to take) it") == Texts{"try taking it", "try to take it"});
  CHECK(wordings("a (b|c (d|e))") == Texts{"a b", "a c d", "a c e"});
  CHECK(wordings("(re|un)do") == Texts{"redo", "undo"});
}

TEST_CASE("an optional word leaves no double space") {
  CHECK(wordings("you [really] should") == Texts{"you should", "you really should"});
  CHECK(wordings("[do] stop [it|that]") ==
        Texts{"stop", "stop it", "stop that", "do stop", "do stop it", "do stop that"});
  CHECK(wordings("patient[s]") == Texts{"patient", "patients"});
}

TEST_CASE("a star lets the word go on") {
  CHECK(wordings("prescri*") == Texts{"prescri*"});
  CHECK(wordings("my (medic*|tablets)") == Texts{"my medic*", "my tablets"});
  CHECK(wordings("(stop|quit)*") == Texts{"stop*", "quit*"});
}

TEST_CASE("a star inside a phrase makes it a sequence of touching parts") {
  CHECK(sequences("stop* taking it") == Texts{"(stop*) (taking it)"});
  CHECK(sequences("(stop*|quit) (it|that)") == Texts{"(stop*|quit) (it|that)"});
  CHECK(sequences("he stop* tak*") == Texts{"(he stop*) (tak*)"});
}

TEST_CASE("a backslash takes a sign as it is") {
  CHECK(wordings("\\(sic\\)") == Texts{"(sic)"});
  CHECK(wordings("\\<3") == Texts{"<3"});
  CHECK(wordings("k\\+") == Texts{"k+"});
  CHECK(wordings("a\\|b\\*\\\\") == Texts{"a|b*\\"});
}

TEST_CASE("a missing apostrophe makes no difference") {
  CHECK(wordings("don't stop") == Texts{"don't stop", "dont stop"});
  CHECK(wordings("I\u2019ve seen") == Texts{"i've seen", "ive seen"});
  CHECK(wordings("you're sure he didn't") == Texts{"you're sure he didn't", "youre sure he didn't",
                                                   "you're sure he didnt", "youre sure he didnt"});
  CHECK(wordings("crohn's disease") == Texts{"crohn's disease", "crohns disease"});
  CHECK(wordings("that's") == Texts{"that's", "thats"});
}

TEST_CASE("an apostrophe stays where without it stands another word") {
  for (const std::string word : {"i'll", "we'll", "she'll", "he'll", "we're", "i'd", "we'd",
                                 "she'd", "it's", "patient's", "'tis"}) {
    CHECK(wordings(word) == Texts{word});
  }
}

TEST_CASE("a contraction in a choice joins the word before it") {
  CHECK(wordings("you (should|'d better)") == Texts{"you should", "you'd better", "youd better"});
}

TEST_CASE("many apostrophes are all kept or all left out") {
  CHECK(wordings("don't can't won't isn't") ==
        Texts{"don't can't won't isn't", "dont cant wont isnt"});
}

TEST_CASE("terms and gaps make a sequence") {
  CHECK(sequences("{advise} {medicine}") == Texts{"{advise} {medicine}"});
  CHECK(sequences("(you|u) <0-3> stop taking") == Texts{"(you|u) <0-3> (stop taking)"});
  CHECK(sequences("my {patient}, aged <1-2> {age}") ==
        Texts{"(my) {patient} (, aged) <1-2> {age}"});
  CHECK(sequences("{advise}") == Texts{"{advise}"});
}

TEST_CASE("optional parts of a sequence are taken or left") {
  CHECK(sequences("{a} [very] {b}") == Texts{"{a} {b}", "{a} (very) {b}"});
  CHECK(sequences("{a} <0-2> [so] <1-3> {b}") ==
        Texts{"{a} <1-5> {b}", "{a} <0-2> (so) <1-3> {b}"});
  CHECK(sequences("[the {x}] <0-2> end") == Texts{"(end)", "(sequence) <0-2> (end)"});
}

TEST_CASE("a choice may hold terms, gaps and words") {
  const PhraseForms forms = must(read_phrase("tell (him|the {patient}) to stop"));

  REQUIRE(forms.sequences.size() == 1);
  CHECK(forms.sequences[0].size() == 3);
  REQUIRE(forms.pieces.size() == 3);
  CHECK(texts_of(forms.pieces[1]) == Texts{"him"});
  REQUIRE(forms.pieces[1].sequences.size() == 1);
  CHECK(forms.pieces[1].sequences[0].size() == 2);
}

TEST_CASE("a choice of a term and words is the phrase itself") {
  const PhraseForms forms = must(read_phrase("(him|{patient}|my {patient})"));

  CHECK(texts_of(forms) == Texts{"him"});
  CHECK(forms.sequences.size() == 2);
}

TEST_CASE("a term remembers its column") {
  const PhraseForms forms = must(read_phrase("\u00e9\u00e9 {advise}"));

  CHECK(forms.sequences.at(0).at(1).column == 4);
}

TEST_CASE("an error names the sign at fault and its column") {
  CHECK(error_of("a (b|c") == "column 3: \"(\" without \")\"");
  CHECK(error_of("a [b|c)") == "column 3: \"[\" without \"]\"");
  CHECK(error_of("[") == "column 2: nothing to choose; what may be left out stands in [ ]");
  CHECK(error_of("a (b|") == "column 6: nothing to choose; what may be left out stands in [ ]");
  CHECK(error_of("\u00e9\u00e9 b)") == "column 5: \")\" without \"(\"");
  CHECK(error_of("a|b") == "column 2: \"|\" outside of ( )");
  CHECK(error_of("a } b") == "column 3: \"}\" without \"{\"");
  CHECK(error_of("a (b|) c") == "column 6: nothing to choose; what may be left out stands in [ ]");
  CHECK(error_of("a () c") == "column 4: nothing to choose; what may be left out stands in [ ]");
  CHECK(error_of("{Advise}") == "column 1: a term is written {name}, in a to z, 0 to 9 and -");
  CHECK(error_of("a {b") == "column 3: a term is written {name}, in a to z, 0 to 9 and -");
  CHECK(error_of("i <3 you") == "column 3: a gap is written <0-3>; the sign itself \\<");
  CHECK(error_of("a <3-1> b") == "column 3: a gap goes from fewer to more words, at most 50");
  CHECK(error_of("a <0-60> b") == "column 3: a gap goes from fewer to more words, at most 50");
  CHECK(error_of("a * b") == "column 3: \"*\" stands for the ending of a word that it follows");
  CHECK(error_of("a*b") == "column 2: \"*\" ends a word; a space must follow");
  CHECK(error_of("a \\b") == "column 3: \"\\\" without a sign after it that it could stand before");
}

TEST_CASE("a gap stands between two parts") {
  CHECK(error_of("<0-3> stop") == "column 1: a gap stands between two parts");
  CHECK(error_of("stop <0-3>") == "column 6: a gap stands between two parts");
  CHECK(error_of("stop (it <0-2>|{x})") == "column 10: a gap stands between two parts");
}

TEST_CASE("words do not touch terms") {
  const std::string apart = "a space must stand between words and a term, a gap or an ending";

  CHECK(error_of("{number}mg") == "column 9: " + apart);
  CHECK(error_of("{patient}'s notes") == "column 10: " + apart);
  CHECK(error_of("the{patient}") == "column 4: " + apart);
  CHECK(error_of("(stop*|quit)ting") == "column 13: " + apart);
}

TEST_CASE("a phrase with too many wordings is cut at a space") {
  const std::string eight = "(a|b|c|d|e|f|g|h)";

  const PhraseForms forms = must(read_phrase(eight + " " + eight + " " + eight + " [x] " + eight));

  CHECK(forms.literals.empty());
  REQUIRE(forms.sequences.size() == 1);
  REQUIRE(forms.pieces.size() == 2);
  CHECK(forms.pieces[0].literals.size() == 512);
  CHECK(forms.sequences[0][1].max_words == 0);
}

TEST_CASE("a phrase stands for something, and not for too much") {
  CHECK(error_of("") == "column 1: the phrase may stand for nothing");
  CHECK(error_of("[a] [b]") == "column 1: the phrase may stand for nothing");
  CHECK(error_of("[{a}]") == "column 1: the phrase may stand for nothing");
  CHECK(wordings("(a|b|c|d|e|f|g|h)(a|b|c|d|e|f|g|h)(a|b|c|d|e|f|g|h)").size() == 512);
  CHECK(error_of("(a|b|c|d|e|f|g|h)(a|b|c|d|e|f|g|h)(a|b|c|d|e|f|g|h)[x]") ==
        "column 1: more than 512 wordings; split the phrase");
  CHECK(error_of("{x} [a] [b {x}] [c {x}] [d {x}] [e {x}] [f {x}] [g {x}] [h {x}]") ==
        "column 1: too many optional parts beside gaps and terms");
  CHECK(error_of(std::string(60, '(') + "a" + std::string(60, ')')) ==
        "column 9: choices nest more than eight deep");
}

}  // namespace
}  // namespace forethought
