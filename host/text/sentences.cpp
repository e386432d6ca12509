// SPDX-License-Identifier: MIT
#include "host/text/sentences.h"

#include "host/text/code_points.h"
#include "host/text/segmenter.h"

namespace forethought {
namespace {

constexpr char32_t kParagraphSeparator = U'\u2029';

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

}  // namespace

std::vector<std::size_t> sentence_starts(std::string_view original) {
  std::vector<std::size_t> starts{0};
  for_each_sentence_start(original, [&](std::size_t start) { starts.push_back(start); });
  return starts;
}

std::vector<std::size_t> paragraph_starts(std::string_view original) {
  std::vector<std::size_t> starts{0};
  for (std::size_t i = 0; i < original.size();) {
    const Gap gap = gap_from(original, i);
    if (gap.line_breaks >= 2 && i > 0 && gap.end < original.size()) starts.push_back(gap.end);
    i = gap.end > i ? gap.end : i + code_point_size(original, i);
  }
  return starts;
}

}  // namespace forethought
