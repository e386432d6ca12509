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
#include "host/text/code_points.h"
#include "host/text/hashtags.h"

namespace forethought {
namespace {

constexpr std::string_view kFoldingVersion = "1";

// Unicode calls U+00B4 a space with an accent; people use it as an apostrophe. It must be taken out
// before normalisation turns it into a space.
constexpr std::string_view kAcuteAccent = "\u00B4";

// ASCII in lower case, the backtick as an apostrophe.
constexpr std::array<char, 128> kFoldedAscii = [] {
  std::array<char, 128> table{};
  for (std::size_t c = 0; c < table.size(); ++c) table[c] = static_cast<char>(c);
  for (std::size_t c = 'A'; c <= 'Z'; ++c) table[c] = static_cast<char>(c | 0x20U);
  table['`'] = '\'';
  return table;
}();

// The ASCII sign that stands for all signs of its kind, or 0.
char unified_sign(char32_t code_point) {
  switch (code_point) {
    case U'`':
    case U'‘':
    case U'’':
    case U'‚':
    case U'‛':
    case U'′':
    case U'‵':
    case U'ʹ':
    case U'ʻ':
    case U'ʼ':
    case U'ʽ':
    case U'‹':
    case U'›':
      return '\'';
    case U'“':
    case U'”':
    case U'„':
    case U'‟':
    case U'«':
    case U'»':
    case U'〝':
    case U'〞':
    case U'〟':
      return '"';
    case U'‐':
    case U'‑':
    case U'‒':
    case U'–':
    case U'—':
    case U'―':
    case U'⁃':
    case U'−':
      return '-';
    default:
      return is_white_space(code_point) ? ' ' : '\0';
  }
}

// Writes folded text and the map together, from the original's start to its end.
class FoldWriter {
 public:
  explicit FoldWriter(std::size_t size) { folded_.text.reserve(size); }

  void ascii(std::string_view original) {
    for (const char c : original) {
      if (is_white_space(static_cast<unsigned char>(c))) {
        replace(1, " ");
      } else {
        folded_.text.push_back(kFoldedAscii[static_cast<unsigned char>(c)]);
        ++read_;
      }
    }
  }

  // Text that normalisation left alone.
  void keep(std::string_view normal) {
    while (!normal.empty()) {
      const std::size_t size = code_point_size(normal, 0);
      replace(size, normal.substr(0, size));
      normal.remove_prefix(size);
    }
  }

  // Writes `normal` for the next `original_bytes` of the original.
  void replace(std::size_t original_bytes, std::string_view normal) {
    const std::size_t start = folded_.text.size();
    for (std::size_t i = 0; i < normal.size();) {
      const std::size_t size = code_point_size(normal, i);
      append(normal.substr(i, size));
      i += size;
    }
    const ByteSpan original{read_, read_ + original_bytes}, written{start, folded_.text.size()};
    const bool one_for_one = written.size() == original_bytes && !normal.empty() &&
                             code_point_size(normal, 0) == normal.size();
    if (!one_for_one) folded_.map.add(original, written);
    read_ += original_bytes;
  }

  Folded take() { return std::move(folded_); }

 private:
  void append(std::string_view code_point) {
    const char sign = unified_sign(code_point_at(code_point, 0));
    if (sign == '\0') {
      folded_.text.append(code_point);
    } else if (sign != ' ' || !folded_.text.ends_with(' ')) {
      folded_.text.push_back(sign);
    }
  }

  Folded folded_;
  std::size_t read_ = 0;  // bytes of the original
};

void write_normalised(std::string_view original, FoldWriter& writer) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc_casefold = icu::Normalizer2::getNFKCCasefoldInstance(status);
  std::string normal;
  icu::StringByteSink<std::string> sink(&normal);
  icu::Edits edits;
  const icu::StringPiece piece(original.data(), static_cast<int32_t>(original.size()));
  if (U_SUCCESS(status)) nfkc_casefold->normalizeUTF8(0, piece, sink, &edits, status);
  if (U_FAILURE(status)) return writer.keep(original);

  auto edit = edits.getFineIterator();
  while (edit.next(status)) {
    const auto size = static_cast<std::size_t>(edit.oldLength());
    const auto written =
        std::string_view(normal).substr(static_cast<std::size_t>(edit.destinationIndex()),
                                        static_cast<std::size_t>(edit.newLength()));
    edit.hasChange() ? writer.replace(size, written) : writer.keep(written);
  }
}

// The end of the ASCII bytes from `start` that are folded one by one. The last one before other
// bytes is left out, for a combining mark may follow it.
std::size_t plain_ascii_end(std::string_view text, std::size_t start) {
  std::size_t end = start;
  while (end < text.size() && is_ascii(text[end])) ++end;
  return end == text.size() || end == start ? end : end - 1;
}

// The end of the run that has to be normalised: up to ASCII, with which no character before it
// combines.
std::size_t normalised_end(std::string_view text, std::size_t start) {
  std::size_t end = start + 1;
  while (end < text.size() && !is_ascii(text[end]) && !text.substr(end).starts_with(kAcuteAccent)) {
    ++end;
  }
  return end;
}

Folded fold_characters(std::string_view original) {
  FoldWriter writer(original.size());
  for (std::size_t i = 0; i < original.size();) {
    const std::size_t ascii_end = plain_ascii_end(original, i);
    writer.ascii(original.substr(i, ascii_end - i));
    i = ascii_end;
    if (i == original.size()) break;
    if (original.substr(i).starts_with(kAcuteAccent)) {
      writer.replace(kAcuteAccent.size(), "'");
      i += kAcuteAccent.size();
      continue;
    }
    const std::size_t end = normalised_end(original, i);
    write_normalised(original.substr(i, end - i), writer);
    i = end;
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
