// SPDX-License-Identifier: MIT
#include "host/text/fold.h"

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uversion.h>

#include <array>
#include <cassert>

#include "host/text/addresses.h"
#include "host/text/byte_search.h"
#include "host/text/code_points.h"
#include "host/text/fold_writer.h"
#include "host/text/hashtags.h"

namespace forethought {
namespace {

constexpr std::string_view kFoldingVersion = "1";

// Unicode calls U+00B4 a space with an accent; people use it as an apostrophe. It must be taken out
// before normalisation turns it into a space.
constexpr std::string_view kAcuteAccent = "\u00B4";

// Null where ICU has no data for it.
const icu::Normalizer2* nfkc_casefold() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
  return U_SUCCESS(status) ? normalizer : nullptr;
}

void write_normalised(std::string_view original, FoldWriter& writer) {
  UErrorCode status = U_ZERO_ERROR;
  std::string normal;
  icu::StringByteSink<std::string> sink(&normal);
  icu::Edits edits;
  const icu::StringPiece piece(original.data(), static_cast<int32_t>(original.size()));
  const icu::Normalizer2* normalizer = nfkc_casefold();
  if (normalizer != nullptr) normalizer->normalizeUTF8(0, piece, sink, &edits, status);
  if (normalizer == nullptr || U_FAILURE(status)) return writer.keep(original);

  auto edit = edits.getFineIterator();
  while (edit.next(status)) {
    const auto size = static_cast<std::size_t>(edit.oldLength());
    const auto written =
        std::string_view(normal).substr(static_cast<std::size_t>(edit.destinationIndex()),
                                        static_cast<std::size_t>(edit.newLength()));
    edit.hasChange() ? writer.replace(size, written) : writer.keep(written);
  }
}

// A character that folds by itself, whatever stands beside it, and what it becomes.
struct Simple {
  std::size_t size = 0;  // in bytes of the original; 0 when there is none
  std::array<char, 2> folded{};
  std::size_t folded_size = 1;
};

// The quotes, dashes and accented letters that phones and Irish keyboards type most; all others go
// the long way and fold to the same.
Simple simple_at(std::string_view text, std::size_t i) {
  const auto byte = [&](std::size_t k) {
    return i + k < text.size() ? static_cast<unsigned char>(text[i + k]) : 0U;
  };
  if (text.substr(i).starts_with(kAcuteAccent)) return {kAcuteAccent.size(), {'\''}};
  if (byte(0) == 0xE2 && byte(1) == 0x80) {
    const unsigned last = byte(2);
    if (last >= 0x90 && last <= 0x95) return {3, {'-'}};
    if (last >= 0x98 && last <= 0x9B) return {3, {'\''}};
    if (last >= 0x9C && last <= 0x9F) return {3, {'"'}};
  }
  // U+00C0 to U+00FE but for the signs of multiplication and division and the sharp s, before
  // ASCII: no mark follows that would combine.
  if (byte(0) == 0xC3 && byte(2) < 0x80 && byte(1) != 0x97 && byte(1) != 0xB7 && byte(1) != 0x9F) {
    return {2, {text[i], static_cast<char>(byte(1) | 0x20U)}, 2};
  }
  return {};
}

// The end of the run from `start` that plain() takes. The last ASCII character before others is
// left out, for a combining mark may follow it.
std::size_t plain_end(std::string_view text, std::size_t start) {
  return find_byte(text, start, [](unsigned char c, unsigned char next) {
    const bool is_control_space = (c >= '\t') & (c <= '\r');
    return (c >= 0x80) | (next >= 0x80) | is_control_space | ((c == ' ') & (next == ' '));
  });
}

// Whether a run that has to be normalised may end before `c`: always, once it is very long, for
// putting n combining marks in order takes n * n steps.
bool may_end_before(char32_t c, std::size_t run_bytes) {
  constexpr std::size_t kLong = 256, kVeryLong = 1024;
  if (run_bytes < kLong) return false;
  const icu::Normalizer2* normalizer = nfkc_casefold();
  return run_bytes >= kVeryLong || normalizer == nullptr ||
         normalizer->hasBoundaryBefore(static_cast<UChar32>(c)) != 0;
}

// The end of the run that has to be normalised: up to ASCII or another simple character, with which
// nothing before it combines.
std::size_t normalised_end(std::string_view text, std::size_t start) {
  std::size_t end = start + code_point_size(text, start);
  while (end < text.size() && !is_ascii(text[end]) && simple_at(text, end).size == 0 &&
         !may_end_before(code_point_at(text, end), end - start)) {
    end += code_point_size(text, end);
  }
  return end;
}

// Folds the characters from `i` that are not plain and returns where they end.
std::size_t fold_special(std::string_view original, std::size_t i, FoldWriter& writer) {
  const std::string_view here = original.substr(i, 1);
  if (is_white_space(static_cast<unsigned char>(here[0]))) {
    writer.replace(1, " ");
    return i + 1;
  }
  if (is_ascii(here[0]) && simple_at(original, i + 1).size > 0) {
    writer.plain(here);
    ++i;
  }
  if (const Simple simple = simple_at(original, i); simple.size > 0) {
    writer.replace(simple.size, {simple.folded.data(), simple.folded_size});
    return i + simple.size;
  }
  const std::size_t end = normalised_end(original, i);
  write_normalised(original.substr(i, end - i), writer);
  return end;
}

Folded fold_characters(std::string_view original) {
  FoldWriter writer(original.size());
  for (std::size_t i = 0; i < original.size();) {
    const bool repeats_space = original[i] == ' ' && writer.ends_in_space();
    const std::size_t end = repeats_space ? i : plain_end(original, i);
    writer.plain(original.substr(i, end - i));
    i = end < original.size() ? fold_special(original, end, writer) : end;
  }
  return writer.take();
}

// "94-year-old" reads "94 year old"; "020-7946" and "- so" stay.
bool joins_words(std::string_view text, std::size_t hyphen) {
  const char32_t before = code_point_before(text, hyphen);
  const char32_t after = code_point_at(text, hyphen + 1);
  if (!is_letter_or_digit(before) || !is_letter_or_digit(after)) return false;
  return is_letter(before) || is_letter(after);
}

void open_hyphens(std::string& text, const std::vector<ByteSpan>& addresses) {
  auto address = addresses.begin();
  for (std::size_t i = text.find('-'); i != std::string::npos; i = text.find('-', i + 1)) {
    while (address != addresses.end() && address->end <= i) ++address;
    const bool inside = address != addresses.end() && address->start <= i;
    if (!inside && joins_words(text, i)) text[i] = ' ';
  }
}

}  // namespace

Folded fold(std::string_view original) {
  Folded folded = fold_characters(original);
  const std::vector<ByteSpan> addresses = find_addresses(folded.text);
  open_hyphens(folded.text, addresses);
  open_hashtags(original, addresses, folded);
  return folded;
}

std::string folding_version() {
  UVersionInfo icu{};
  u_getVersion(icu);
  UVersionInfo unicode{};
  u_getUnicodeVersion(unicode);
  std::string version(kFoldingVersion);
  for (const auto* numbers : {&icu, &unicode}) {
    for (const std::uint8_t number : *numbers) version += "." + std::to_string(number);
  }
  return version;
}

}  // namespace forethought
