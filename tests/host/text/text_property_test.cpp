// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <cstddef>
#include <ctime>
#include <random>
#include <string>
#include <vector>

#include "host/text/code_points.h"
#include "host/text/text.h"
#include "tests/host/must.h"

// What must hold for every text, tried on many that are put together at random from the pieces that
// make folding hard. The seeds are fixed, so a failure comes again.
namespace forethought {
namespace {

const std::vector<std::string> kPieces = {
    "a",          "B",       "patient",
    "My",         "NHS",     "7",
    "111",        "s",       "\u0130",
    "ı",          "ß",       "ẞ",
    "ﬁ",          "ǅ",       "É",
    "e\u0301",    "x\u0302", "\u0301",
    "\u0338",     "=",       "<",
    "ﷺ",          "㎎",      "½",
    "Å",          "한",      "\u1112\u1161\u11AB",
    "Σ",          "ς",       "\u0345",
    " ",          "  ",      "\t",
    "\n",         "\r\n",    "\u00A0",
    "\u3000",     "\u2028",  "\u2029",
    "\u0085",     "\u00A8",  "\u00B4",
    "\u1FFD",     "\u0384",  "-",
    "–",          "—",       "\u00AD",
    "\u200B",     "\u200D",  "\uFEFF",
    "\uFE0F",     "'",       "’",
    "`",          "″",       "“",
    "»",          "‹",       "#",
    "＃",         "_",       "＿",
    "@",          "＠",      ".",
    "．",         ":",       "/",
    "://",        "http",    "https://",
    "www.",       ".com",    ".uk",
    "com",        "&",       "(",
    ")",          "!",       "?",
    "…",          "😅",       "👩‍👧",
    "👍🏽",   "🇮🇪",      "🇬",
    "שלום",       "مرحبا",   "患者",
    "ไทย",        "ａ",      "Ｐ",
    "１",         ",",       ";",
    "\U000E0067", "ͺ",       "ﬀ",
    "K",
};

class TextMaker {
 public:
  explicit TextMaker(unsigned seed) : random_(seed) {}

  std::string make() {
    std::string text;
    const std::size_t count = below(24);
    for (std::size_t i = 0; i < count; ++i) {
      text += below(8) == 0 ? any_code_point() : kPieces[below(kPieces.size())];
    }
    return text;
  }

  std::size_t below(std::size_t limit) { return random_() % limit; }

 private:
  // Of three or four bytes; surrogates and the end of the last plane left out.
  std::string any_code_point() {
    std::size_t c = 0x800 + below(0x30000);
    if (c >= 0xD800 && c < 0xE000) c += 0x800;
    std::string bytes;
    if (c >= 0x10000) bytes += static_cast<char>(0xF0 | c >> 18U);
    bytes += static_cast<char>(c >= 0x10000 ? 0x80 | (c >> 12U & 0x3FU) : 0xE0 | c >> 12U);
    bytes += static_cast<char>(0x80 | (c >> 6U & 0x3FU));
    bytes += static_cast<char>(0x80 | (c & 0x3FU));
    return bytes;
  }

  std::mt19937 random_;
};

constexpr int kTexts = 30000;

std::vector<std::size_t> code_point_starts(std::string_view text) {
  std::vector<std::size_t> starts;
  for (std::size_t i = 0; i < text.size(); i += code_point_size(text, i)) starts.push_back(i);
  starts.push_back(text.size());
  return starts;
}

bool is_code_point_start(std::string_view text, std::size_t byte) {
  return byte == text.size() || (byte < text.size() && !is_continuation(text[byte]));
}

// Without the signs that come and go by what stands around them: "#AnnLee", "#ann_lee", "a-b.uk".
std::string signs_of(std::string text) {
  std::erase_if(text, [](char c) { return c == ' ' || c == '-' || c == '_'; });
  return text;
}

}  // namespace

TEST_CASE("folding what is folded changes nothing") {
  TextMaker maker(1);
  for (int i = 0; i < kTexts; ++i) {
    const std::string original = maker.make();
    CAPTURE(original);
    const std::string folded = must(Text::read(original)).folded();

    REQUIRE(must(Text::read(folded)).folded() == folded);
  }
}

TEST_CASE("folded text is valid and has no two spaces together") {
  TextMaker maker(2);
  for (int i = 0; i < kTexts; ++i) {
    const std::string original = maker.make();
    CAPTURE(original);
    const std::string folded = must(Text::read(original)).folded();

    REQUIRE(is_valid_utf8(folded));
    REQUIRE(folded.find("  ") == std::string::npos);
  }
}

TEST_CASE("a folded span leads back to whole code points that fold to it") {
  TextMaker maker(3);
  for (int i = 0; i < kTexts; ++i) {
    const std::string original = maker.make();
    CAPTURE(original);
    const Text text = must(Text::read(original));
    const std::vector<std::size_t> starts = code_point_starts(text.folded());
    std::size_t a = starts[maker.below(starts.size())], b = starts[maker.below(starts.size())];
    if (a > b) std::swap(a, b);

    const ByteSpan span = text.to_original({a, b});

    REQUIRE(span.start <= span.end);
    REQUIRE(span.end <= original.size());
    REQUIRE(is_code_point_start(original, span.start));
    REQUIRE(is_code_point_start(original, span.end));
    REQUIRE((a < b || span.size() == 0));
    const std::string again = fold_phrase(original.substr(span.start, span.size()));
    CAPTURE(again);
    // A character that became several brings all of them with it.
    REQUIRE(signs_of(again).find(signs_of(text.folded().substr(a, b - a))) != std::string::npos);
  }
}

TEST_CASE(
    "neighbouring spans lead back to neighbours in order, and all of them to all of the text") {
  TextMaker maker(4);
  for (int i = 0; i < kTexts; ++i) {
    const std::string original = maker.make();
    CAPTURE(original);
    const Text text = must(Text::read(original));
    const std::vector<std::size_t> starts = code_point_starts(text.folded());
    ByteSpan before{0, 0};
    const auto leave_out = [&](std::size_t start, std::size_t end) {
      // What nothing leads back to is what folding takes away.
      REQUIRE(fold_phrase(original.substr(start, end - start)).empty());
    };
    for (std::size_t k = 0; k + 1 < starts.size(); ++k) {
      const ByteSpan here = text.to_original({starts[k], starts[k + 1]});

      // The same characters, where one became several, or those after.
      REQUIRE((here == before || here.start >= before.end));
      if (here.start > before.end) leave_out(before.end, here.start);
      before = here;
    }
    leave_out(before.end, original.size());
  }
}

TEST_CASE("the original of a word folds to that word") {
  TextMaker maker(5);
  int words = 0;
  for (int i = 0; i < kTexts; ++i) {
    const std::string original = maker.make();
    CAPTURE(original);
    const Text text = must(Text::read(original));
    std::size_t start = 0;
    while (start < text.folded().size()) {
      const std::size_t end = text.word_end(start);
      if (end > start && text.is_word_boundary(start)) {
        const ByteSpan origin = text.to_original({start, end});
        const std::string again = fold_phrase(original.substr(origin.start, origin.size()));
        const std::string word = text.folded().substr(start, end - start);
        // A character that became several may bring a neighbour with it.
        REQUIRE(again.find(word) != std::string::npos);
        ++words;
      }
      start = end > start ? end : start + code_point_size(text.folded(), start);
    }
  }
  CHECK(words > kTexts);
}

TEST_CASE("a place is a boundary where no word goes on, but for a possessive") {
  TextMaker maker(9);
  for (int i = 0; i < kTexts; ++i) {
    const std::string original = maker.make();
    CAPTURE(original);
    const Text text = must(Text::read(original));
    std::vector<bool> inside(text.folded().size() + 1);
    // ICU finds no word in "ab\u05DD'\u0301": letters are of one all the same.
    const auto is_of_word = [&](std::size_t byte) {
      const char sign = text.folded()[byte];
      return is_ascii(sign) && is_letter_or_digit(static_cast<char32_t>(sign));
    };
    for (std::size_t byte = 1; byte < text.folded().size(); ++byte) {
      inside[byte] = is_of_word(byte - 1) && is_of_word(byte);
    }
    for (const ByteSpan word : text.words()) {
      for (std::size_t byte = word.start + 1; byte < word.end; ++byte) {
        inside[byte] = text.folded().substr(byte, word.end - byte) != "'s";
      }
    }
    for (std::size_t byte = 0; byte < inside.size(); ++byte) {
      REQUIRE(text.is_word_boundary(byte) != inside[byte]);
    }
  }
}

TEST_CASE("UTF-16 spans agree with counting") {
  TextMaker maker(6);
  for (int i = 0; i < kTexts; ++i) {
    const std::string original = maker.make();
    CAPTURE(original);
    const Text text = must(Text::read(original));
    const ByteSpan all{0, text.folded().size()};
    const ByteSpan origin = text.to_original(all);
    std::size_t units = 0;
    for (std::size_t k = origin.start; k < origin.end; k += code_point_size(original, k)) {
      units += code_point_size(original, k) == 4 ? 2 : 1;
    }
    const Span span = text.to_utf16(all);

    REQUIRE(span.end - span.start == units);
  }
}

TEST_CASE("every byte stands in a unit, and units follow each other without gaps") {
  TextMaker maker(7);
  for (int i = 0; i < kTexts; ++i) {
    const std::string original = maker.make();
    CAPTURE(original);
    const Text text = must(Text::read(original));
    for (const Scope scope : {Scope::sentence, Scope::paragraph, Scope::post}) {
      std::size_t end = 0;
      for (std::size_t unit = 0; unit < text.unit_count(scope); ++unit) {
        const ByteSpan span = text.unit_span(unit, scope);
        REQUIRE(span.start == end);
        REQUIRE(is_code_point_start(text.folded(), span.start));
        if (span.size() > 0) REQUIRE(text.unit_of(span.start, scope) == unit);
        end = span.end;
      }
      REQUIRE(end == text.folded().size());
    }
  }
}

TEST_CASE("every prefix of a text can be read, as it is while someone types") {
  const std::string post =
      "So I saw a 94-year-old “lady” @StMarys 👩🏽‍⚕️ today.She’s "
      "e.g. #MyPatientJohn https://nhs.uk/a-b 🇮🇪\r\n\r\nﬁn";
  for (const std::size_t end : code_point_starts(post)) {
    const Text text = must(Text::read(post.substr(0, end)));

    CHECK(must(Text::read(text.folded())).folded() == text.folded());
  }
}

TEST_CASE("text made to be slow to read is read in time that grows with its length") {
  for (const std::string unit :
       {"\u0301\u0323", "x\u0301", "#Aa",    "a.",    "....", "@",  "@a.", "http://", "www.", "😅",
        "ไทย",          " \t",     "\u200B", "a\n\n", ".)",   ". ", "ﷺ",   "a-",      "#a_",  "e.g",
        "a@a.a",        "é"}) {
    CAPTURE(unit);
    std::string original;
    while (original.size() < 200000) original += unit;
    const std::clock_t before = std::clock();

    const Text text = must(Text::read(original));

    CHECK(static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC < 2);
    CHECK(text.to_original({0, text.folded().size()}).end <= original.size());
  }
}

TEST_CASE("a long run without ASCII folds as its parts do") {
  std::string original, folded;
  for (int i = 0; i < 2000; ++i) {
    original += "ΣÅ\u1112\u1161\u11ABẍ";
    folded += "σå한ẍ";
  }

  CHECK(must(Text::read(original)).folded() == folded);
}

}  // namespace forethought
