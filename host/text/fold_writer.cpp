// SPDX-License-Identifier: MIT
#include "host/text/fold_writer.h"

#include "host/text/code_points.h"

namespace forethought {
namespace {

constexpr std::u32string_view kSingleQuotes = U"`‘’‚‛′‵ʹʻʼʽ‹›";
constexpr std::u32string_view kDoubleQuotes = U"“”„‟«»〝〞〟";
constexpr std::u32string_view kDashes = U"‐‑‒–—―⁃−";

// The ASCII sign that stands for all signs of its kind, or 0.
char unified_sign(char32_t code_point) {
  const auto is_one_of = [&](std::u32string_view signs) {
    return signs.find(code_point) != std::u32string_view::npos;
  };
  if (is_white_space(code_point)) return ' ';
  if (is_one_of(kSingleQuotes)) return '\'';
  if (is_one_of(kDoubleQuotes)) return '"';
  return is_one_of(kDashes) ? '-' : '\0';
}

// Lower case, the backtick as an apostrophe. Without branches, so that many go at once.
char folded_ascii(char c) {
  const auto byte = static_cast<unsigned char>(c);
  const auto is_capital = static_cast<unsigned char>(byte - 'A') < 26;
  const auto lower = static_cast<char>(byte | (is_capital ? 0x20U : 0U));
  return lower == '`' ? '\'' : lower;
}

}  // namespace

void FoldWriter::plain(std::string_view original) {
  const std::size_t start = folded_.text.size();
  folded_.text.append(original);
  char* const folded = folded_.text.data() + start;
  for (std::size_t i = 0; i < original.size(); ++i) folded[i] = folded_ascii(folded[i]);
  read_ += original.size();
}

void FoldWriter::keep(std::string_view normal) {
  while (!normal.empty()) {
    const std::size_t size = code_point_size(normal, 0);
    replace(size, normal.substr(0, size));
    normal.remove_prefix(size);
  }
}

void FoldWriter::replace(std::size_t original_bytes, std::string_view normal) {
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

void FoldWriter::append(std::string_view code_point) {
  const char sign = unified_sign(code_point_at(code_point, 0));
  if (sign == '\0') {
    folded_.text.append(code_point);
  } else if (sign != ' ' || !folded_.text.ends_with(' ')) {
    folded_.text.push_back(sign);
  }
}

}  // namespace forethought
