// SPDX-License-Identifier: MIT
#include "host/text/segmenter.h"

#include <unicode/brkiter.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <memory>

#include "host/text/code_points.h"

namespace forethought {
namespace {

using Opener = icu::BreakIterator* (*)(const icu::Locale&, UErrorCode&);

// An iterator, opened once; null where ICU has no rules for it.
class OwnedIterator {
 public:
  explicit OwnedIterator(Opener open) : iterator_(open(icu::Locale::getRoot(), status_)) {}

  icu::BreakIterator* get() const { return U_SUCCESS(status_) ? iterator_.get() : nullptr; }

 private:
  UErrorCode status_ = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> iterator_;
};

icu::BreakIterator* words() {
  thread_local const OwnedIterator iterator(icu::BreakIterator::createWordInstance);
  return iterator.get();  // NOLINT(clang-analyzer-cplusplus.NewDelete): it outlives the call
}

icu::BreakIterator* sentences() {
  thread_local const OwnedIterator iterator(icu::BreakIterator::createSentenceInstance);
  return iterator.get();  // NOLINT(clang-analyzer-cplusplus.NewDelete): it outlives the call
}

bool is_flag(std::string_view segment) {
  const char32_t first = code_point_at(segment, 0);
  return first >= U'\U0001F1E6' && first <= U'\U0001F1FF';
}

// Overwrites what the iterator keeps of a text, a part of it in UTF-16, with nothing.
void forget(icu::BreakIterator& iterator, UText& text) {
  UErrorCode status = U_ZERO_ERROR;
  utext_openUTF8(&text, "", 0, &status);
  iterator.setText(&text, status);
}

// Calls `each` with every boundary of `utf8` after its start.
template <typename Each>
void for_each_boundary(icu::BreakIterator& iterator, std::string_view utf8, Each each) {
  UErrorCode status = U_ZERO_ERROR;
  UText text = UTEXT_INITIALIZER;
  utext_openUTF8(&text, utf8.data(), static_cast<std::int64_t>(utf8.size()), &status);
  iterator.setText(&text, status);
  if (U_SUCCESS(status)) {
    iterator.first();
    for (int32_t end = iterator.next(); end != icu::BreakIterator::DONE; end = iterator.next()) {
      each(static_cast<std::size_t>(end));
    }
  }
  forget(iterator, text);
  utext_close(&text);
}

}  // namespace

bool unicode_data_ready() {
  return words() != nullptr && sentences() != nullptr;
}

void for_each_word(std::string_view utf8, const std::function<void(ByteSpan)>& each) {
  icu::BreakIterator& iterator = *words();
  std::size_t start = 0;
  for_each_boundary(iterator, utf8, [&](std::size_t end) {
    const bool word = iterator.getRuleStatus() >= UBRK_WORD_NONE_LIMIT;
    if (word || is_flag(utf8.substr(start, end - start))) each({start, end});
    start = end;
  });
}

void for_each_sentence_start(std::string_view utf8, const std::function<void(std::size_t)>& each) {
  for_each_boundary(*sentences(), utf8, [&](std::size_t end) {
    if (end < utf8.size()) each(end);
  });
}

}  // namespace forethought
