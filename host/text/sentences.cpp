// SPDX-License-Identifier: MIT
#include "host/text/sentences.h"

#include <algorithm>
#include <array>
#include <string>

#include "host/text/byte_search.h"
#include "host/text/code_points.h"
#include "host/text/segmenter.h"

namespace forethought {
namespace {

constexpr char32_t kParagraphSeparator = U'\u2029';

// After these a full stop does not end a sentence. Only such as seldom end one.
constexpr std::array<std::string_view, 16> kAbbreviations = {
    "approx", "dr", "drs",  "e.g", "fr",  "i.e", "mr", "mrs",
    "ms",     "mx", "prof", "pt",  "rev", "sr",  "st", "vs"};
// Nor after these, before a digit: "NHS no. 943 476 5919".
constexpr std::array<std::string_view, 5> kBeforeNumbers = {"ext", "no", "nos", "ref", "tel"};

bool is_upper_ascii(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_lower_ascii(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_letter_ascii(char c) {
  return is_upper_ascii(c) || is_lower_ascii(c);
}
bool is_one_of(char c, std::string_view set) {
  return set.find(c) != std::string_view::npos;
}

// The classes of UAX #29, table 4, that ASCII has.
bool is_terminator(char c) {
  return is_one_of(c, ".!?");
}
bool is_close(char c) {
  return is_one_of(c, "\"'()[]{}");
}
bool is_space(char c) {
  return is_one_of(c, " \t\v\f");
}
bool is_continuer(char c) {
  return is_one_of(c, ",-:");
}
bool is_separator(char c) {
  return is_one_of(c, "\n\r");
}

// Sentences of a line that is all ASCII: the same as ICU finds, at a tenth of the cost.
class AsciiLine {
 public:
  explicit AsciiLine(std::string_view line) : line_(line) {}

  // Calls `each` with every start but the first.
  template <typename Each>
  void for_each_start(Each each) const {
    CharacterSearch<4> marks(line_, {'.', '!', '?', '\r'});
    std::size_t i = marks.next(0);
    while (i < line_.size()) {
      const std::size_t end = line_[i] == '\r' ? i + 1 : end_of_tail(i);
      const bool ends = line_[i] == '\r' ? at(end) != '\n' : !goes_on(i, end);
      if (ends && end < line_.size()) each(end);
      i = marks.next(std::max(end, i + 1));
    }
  }

 private:
  char at(std::size_t i) const { return i < line_.size() ? line_[i] : '\0'; }

  // SB9 and SB10: closing signs and spaces belong to the sentence.
  std::size_t end_of_tail(std::size_t mark) const {
    std::size_t end = mark + 1;
    while (is_close(at(end)) && end < line_.size()) ++end;
    while (is_space(at(end)) && end < line_.size()) ++end;
    return end;
  }

  // SB6 to SB8a: whether the sentence goes on at `next`, after the terminator and its tail.
  bool goes_on(std::size_t mark, std::size_t next) const {
    const char c = at(next);
    if (next < line_.size() && (is_terminator(c) || is_continuer(c) || is_separator(c)))
      return true;
    if (line_[mark] != '.') return false;
    if (next == mark + 1 && c >= '0' && c <= '9') return true;
    if (next == mark + 1 && is_upper_ascii(c) && mark > 0 && is_letter_ascii(line_[mark - 1])) {
      return true;
    }
    return lower_case_follows(next);
  }

  bool lower_case_follows(std::size_t from) const {
    while (from < line_.size() && !is_letter_ascii(line_[from]) && !is_terminator(line_[from]) &&
           !is_separator(line_[from])) {
      ++from;
    }
    return is_lower_ascii(at(from));
  }

  std::string_view line_;
};

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& list) {
  return std::ranges::find(list, word) != list.end();
}

// Whether a sentence that starts at `start` would follow "Dr." or the like.
bool follows_abbreviation(std::string_view line, std::size_t start) {
  std::size_t end = start;
  while (end > 0 && line[end - 1] == ' ') --end;
  if (end == 0 || line[--end] != '.') return false;
  std::string word;
  for (std::size_t i = end; i > 0 && (is_letter_ascii(line[i - 1]) || line[i - 1] == '.'); --i) {
    word.insert(word.begin(), static_cast<char>(line[i - 1] | 0x20));
    if (word.size() > 6) return false;
  }
  const bool before_digit = start < line.size() && line[start] >= '0' && line[start] <= '9';
  return is_one_of(word, kAbbreviations) || (before_digit && is_one_of(word, kBeforeNumbers));
}

void add_starts_in_line(std::string_view text, ByteSpan span, std::vector<std::size_t>& starts) {
  const std::string_view line = text.substr(span.start, span.size());
  const auto add = [&](std::size_t start) {
    if (!follows_abbreviation(line, start)) starts.push_back(span.start + start);
  };
  const auto non_ascii = [](unsigned char c, unsigned char) { return c >= 0x80; };
  if (find_byte(line, 0, non_ascii) == line.size()) {
    AsciiLine(line).for_each_start(add);
  } else {
    for_each_sentence_start(line, add);
  }
}

bool is_line_break(char32_t c) {
  return (c >= U'\n' && c <= U'\r') || c == U'\u0085' || c == U'\u2028' || c == kParagraphSeparator;
}

// The white space from `start`: where it ends and how many lines end in it.
struct Gap {
  std::size_t end = 0;
  int line_breaks = 0;
};

Gap gap_from(std::string_view text, std::size_t start) {
  Gap gap{start};
  while (gap.end < text.size()) {
    const char32_t c = code_point_at(text, gap.end);
    if (!is_white_space(c)) break;
    const bool second_half = c == U'\n' && gap.end > start && text[gap.end - 1] == '\r';
    if (is_line_break(c) && !second_half) gap.line_breaks += c == kParagraphSeparator ? 2 : 1;
    gap.end += code_point_size(text, gap.end);
  }
  return gap;
}

// Where the next line break may stand: at its byte in ASCII, or where its code point begins.
std::size_t next_line_break(std::string_view text, std::size_t from) {
  return find_byte(text, from, [](unsigned char c, unsigned char) {
    return ((c >= '\n') & (c <= '\r')) | (c == 0xC2) | (c == 0xE2);
  });
}

}  // namespace

std::vector<std::size_t> sentence_starts(std::string_view original) {
  std::vector<std::size_t> starts{0};
  for (std::size_t start = 0; start < original.size();) {
    const std::size_t line_feed = original.find('\n', start);
    const std::size_t end = line_feed == std::string_view::npos ? original.size() : line_feed + 1;
    add_starts_in_line(original, {start, end}, starts);
    if (end < original.size()) starts.push_back(end);
    start = end;
  }
  return starts;
}

std::vector<std::size_t> paragraph_starts(std::string_view original) {
  std::vector<std::size_t> starts{0};
  std::size_t i = next_line_break(original, 0);
  while (i < original.size()) {
    const Gap gap = gap_from(original, i);
    if (gap.line_breaks >= 2 && i > 0 && gap.end < original.size()) starts.push_back(gap.end);
    i = next_line_break(original, std::max(gap.end, i + 1));
  }
  return starts;
}

}  // namespace forethought
