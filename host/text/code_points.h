// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace forethought {

// Reading UTF-8 one code point at a time. Except for is_valid_utf8(), text must be valid and
// positions must stand on code points.

bool is_valid_utf8(std::string_view bytes);

inline bool is_ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}
inline bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

// The code point of several bytes that starts at `byte`.
char32_t long_code_point_at(std::string_view utf8, std::size_t byte);

// Where the code point that ends at `byte`, which is not the beginning, starts.
inline std::size_t start_before(std::string_view utf8, std::size_t byte) {
  --byte;
  while (byte > 0 && is_continuation(utf8[byte])) --byte;
  return byte;
}

// The code point that starts at `byte`, or ends there. U+0000 beyond the ends.
inline char32_t code_point_at(std::string_view utf8, std::size_t byte) {
  if (byte >= utf8.size()) return U'\0';
  if (is_ascii(utf8[byte])) return static_cast<char32_t>(utf8[byte]);
  return long_code_point_at(utf8, byte);
}
inline char32_t code_point_before(std::string_view utf8, std::size_t byte) {
  return byte == 0 ? U'\0' : code_point_at(utf8, start_before(utf8, byte));
}

// How many bytes the code point that starts at `byte` has. `byte` must be inside the text.
std::size_t code_point_size(std::string_view utf8, std::size_t byte);

bool is_mark(char32_t code_point);    // combines with the letter before it
bool is_letter(char32_t code_point);  // or a mark
bool is_digit(char32_t code_point);
bool is_upper(char32_t code_point);
bool is_white_space(char32_t code_point);

inline bool is_letter_or_digit(char32_t code_point) {
  const char32_t lower = code_point | 0x20U;
  if (code_point < 0x80) return (lower >= U'a' && lower <= U'z') || is_digit(code_point);
  return is_letter(code_point) || is_digit(code_point);
}

}  // namespace forethought
