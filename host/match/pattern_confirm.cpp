// SPDX-License-Identifier: MIT
#include "host/match/pattern_confirm.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "host/text/code_points.h"

namespace forethought {
namespace {

struct Candidate {
  std::uint32_t pattern = 0;
  ByteSpan span;

  auto operator<=>(const Candidate&) const = default;
};

std::size_t window_start(std::string_view text, std::size_t end, const ConfirmingPattern& pattern) {
  std::size_t start = end - std::min<std::size_t>(end, pattern.window);
  // White space is folded to spaces. Without one the sum is 0.
  if (pattern.in_one_word) start += text.substr(start, end - start).rfind(' ') + 1;
  while (start < end && is_continuation(text[start])) ++start;
  return start;
}

// The first place from `from` that is not next to a letter or digit; `end` where there is none.
std::size_t free_start(std::string_view text, std::size_t from, std::size_t end) {
  while (from < end && is_letter_or_digit(code_point_before(text, from))) {
    from += code_point_size(text, from);
  }
  return from;
}

// The leftmost match that ends at `end` and does not start next to a letter or digit; a match that
// could start before `from` is looked for from there.
std::optional<ByteSpan> span_of(const ClassRow& row, std::string_view text, std::size_t from,
                                std::size_t end) {
  const ClassRow::Starts starts = row.starts_of_match(text.substr(0, end), from);
  std::optional<ByteSpan> leftmost;
  for (std::size_t size = starts._Find_next(0); size < starts.size();
       size = starts._Find_next(size)) {
    const std::size_t start = end - size;
    if (!is_letter_or_digit(code_point_before(text, start))) leftmost = ByteSpan{start, end};
  }
  return leftmost;
}

std::optional<ByteSpan> span_of(const Regex& regex, std::string_view text, std::size_t from,
                                std::size_t end) {
  from = free_start(text, from, end);
  while (from < end) {
    const auto start = regex.start_of_match(text.substr(0, end), from);
    if (!start || *start >= end) return {};
    if (!is_letter_or_digit(code_point_before(text, *start))) return ByteSpan{*start, end};
    from = free_start(text, *start, end);
  }
  return {};
}

std::optional<ByteSpan> span_before(std::string_view text, std::size_t end,
                                    const ConfirmingPattern& pattern) {
  const std::size_t from = window_start(text, end, pattern);
  return std::visit([&](const auto& form) { return span_of(form, text, from, end); }, pattern.form);
}

std::vector<Candidate> candidates_of(const std::vector<ConfirmingPattern>& patterns,
                                     const std::vector<PatternEnd>& ends, const Text& text) {
  std::vector<Candidate> candidates;
  std::vector<int> budgets(patterns.size(), kMaxConfirmations);
  for (const PatternEnd& found : ends) {
    if (budgets[found.pattern]-- <= 0) continue;
    const auto span = span_before(text.folded(), found.end, patterns[found.pattern]);
    if (span) candidates.push_back({found.pattern, *span});
  }
  std::ranges::sort(candidates);
  return candidates;
}

bool passes(Validator validator, const Text& text, ByteSpan span) {
  const ByteSpan origin = text.to_original(span);
  return validate(validator, std::string_view(text.original()).substr(origin.start, origin.size()));
}

// Whether what a backslash and this sign stand for is known, and is no space.
bool is_no_space(char escaped, bool in_class) {
  if (escaped == 'b') return !in_class;  // there it is a control character
  if (is_letter_or_digit(static_cast<unsigned char>(escaped))) {
    return escaped == 'd' || escaped == 'w';
  }
  return escaped > ' ';
}

}  // namespace

bool holds_no_space(std::string_view expression) {
  bool in_class = false;
  for (std::size_t i = 0; i < expression.size(); ++i) {
    const char sign = expression[i];
    const char next = i + 1 < expression.size() ? expression[i + 1] : '\0';
    // A control character can begin a range, and a number sign a comment.
    if (static_cast<unsigned char>(sign) <= ' ' || sign == '#') return false;
    if (sign == '.' && !in_class) return false;
    if (sign == '[' && (next == '^' || next == ':' || next == '.' || next == '=')) return false;
    if (sign == '\\' && !is_no_space(next, in_class)) return false;
    if (sign == '\\') ++i;
    if (sign == '[') in_class = true;
    if (sign == ']') in_class = false;
  }
  return true;
}

void confirm_patterns(const std::vector<ConfirmingPattern>& patterns,
                      const std::vector<PatternEnd>& ends, const Text& text, MatchBoard& board) {
  const std::vector<Candidate> candidates = candidates_of(patterns, ends, text);
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const Candidate& candidate = candidates[i];
    const bool longer_follows = i + 1 < candidates.size() &&
                                candidates[i + 1].pattern == candidate.pattern &&
                                candidates[i + 1].span.start == candidate.span.start;
    if (longer_follows) continue;
    const ConfirmingPattern& pattern = patterns[candidate.pattern];
    if (passes(pattern.validator, text, candidate.span)) board.add(pattern.term, candidate.span);
  }
}

}  // namespace forethought
