// SPDX-License-Identifier: MIT
#include "host/text/text.h"

#include <algorithm>
#include <cassert>

#include "host/text/code_points.h"
#include "host/text/fold.h"
#include "host/text/segmenter.h"
#include "host/text/sentences.h"
#include "host/text/words.h"

namespace forethought {
namespace {

constexpr std::string_view kPossessive = "'s";

bool is_blank(std::string_view folded) {
  return folded.find_first_not_of(' ') == folded.npos;
}

// Whether a character is for certain inside a word, where another such stands beside it.
bool is_of_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

std::size_t number_of_unit(const std::vector<std::size_t>& starts, std::size_t byte) {
  return static_cast<std::size_t>(std::ranges::upper_bound(starts, byte) - starts.begin()) - 1;
}

}  // namespace

Result<Text> Text::read(std::string utf8, std::string_view name) {
  if (!is_valid_utf8(utf8)) return Error{std::string(name) + ": it is not valid UTF-8"};
  if (!unicode_data_ready()) return Error{"text: ICU has no rules for words and sentences"};
  Folded folded = fold(utf8);
  Text text;
  text.original_ = std::move(utf8);
  text.utf16_ = Utf16Index(text.original_);
  text.folded_ = std::move(folded.text);
  text.map_ = std::move(folded.map);
  return text;
}

ByteSpan Text::to_original(ByteSpan span) const {
  assert(span.start <= span.end && span.end <= folded_.size());
  ByteSpan original = map_.to_original(span);
  while (original.start > 0 && original.start < original_.size() &&
         is_continuation(original_[original.start])) {
    --original.start;
  }
  while (original.end < original_.size() && is_continuation(original_[original.end]))
    ++original.end;
  return original;
}

Span Text::to_utf16(ByteSpan span) const {
  return utf16_.to_utf16(original_, to_original(span));
}

// No word holds a space, and none ends between two letters or digits: most places are known by what
// stands beside them.
bool Text::is_word_boundary(std::size_t byte) const {
  if (byte == 0 || byte >= folded_.size()) return true;
  const char before = folded_[byte - 1], after = folded_[byte];
  if (before == ' ' || after == ' ') return true;
  if (is_of_word(before) && is_of_word(after)) return false;
  const auto next = std::ranges::lower_bound(words(), byte, {}, &ByteSpan::start);
  if (next == words().begin()) return true;
  const std::size_t end = (next - 1)->end;
  return end <= byte || std::string_view(folded_).substr(byte, end - byte) == kPossessive;
}

const std::vector<ByteSpan>& Text::words() const {
  if (!words_) words_ = find_words(folded_);
  return *words_;
}

std::size_t Text::word_end(std::size_t byte) const {
  const auto after = std::ranges::upper_bound(words(), byte, {}, &ByteSpan::start);
  return after == words().begin() ? byte : std::max(byte, (after - 1)->end);
}

std::size_t Text::words_between(ByteSpan a, ByteSpan b) const {
  const std::size_t start = std::min(a.end, b.end), end = std::max(a.start, b.start);
  if (start >= end) return 0;
  const auto first = std::ranges::lower_bound(words(), start, {}, &ByteSpan::start);
  const auto last = std::ranges::upper_bound(words(), end, {}, &ByteSpan::end);
  return last > first ? static_cast<std::size_t>(last - first) : 0;
}

std::size_t Text::unit_of(std::size_t byte, Scope scope) const {
  return scope == Scope::post ? 0 : number_of_unit(starts_of(scope), byte);
}

std::size_t Text::unit_count(Scope scope) const {
  return scope == Scope::post ? 1 : starts_of(scope).size();
}

ByteSpan Text::unit_span(std::size_t unit, Scope scope) const {
  assert(unit < unit_count(scope));
  if (scope == Scope::post) return {0, folded_.size()};
  const auto& starts = starts_of(scope);
  return {starts[unit], unit + 1 < starts.size() ? starts[unit + 1] : folded_.size()};
}

const std::vector<std::size_t>& Text::starts_of(Scope scope) const {
  if (scope == Scope::sentence) {
    if (!sentence_starts_) sentence_starts_ = folded_starts(sentence_starts(original_));
    return *sentence_starts_;
  }
  if (!paragraph_starts_) paragraph_starts_ = folded_starts(paragraph_starts(original_));
  return *paragraph_starts_;
}

// Units that fold to nothing but white space join the one before, or the one after at the start.
std::vector<std::size_t> Text::folded_starts(
    const std::vector<std::size_t>& original_starts) const {
  const std::string_view text = folded_;
  std::vector<std::size_t> starts{0};
  for (const std::size_t original : original_starts) {
    const std::size_t start = map_.to_folded(original);
    if (start <= starts.back() || is_blank(text.substr(start))) continue;
    if (!is_blank(text.substr(starts.back(), start - starts.back()))) starts.push_back(start);
  }
  return starts;
}

std::string fold_phrase(std::string_view utf8) {
  if (!is_valid_utf8(utf8)) return {};
  std::string text = fold(utf8).text;
  if (text.ends_with(' ')) text.pop_back();
  if (text.starts_with(' ')) text.erase(0, 1);
  return text;
}

}  // namespace forethought
