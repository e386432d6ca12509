// SPDX-License-Identifier: MIT
#include "host/text/code_points.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstdint>
#include <cstring>

namespace forethought {
namespace {

const std::uint8_t* bytes_of(std::string_view utf8) {
  return reinterpret_cast<const std::uint8_t*>(utf8.data());
}

UChar32 to_icu(char32_t code_point) {
  return static_cast<UChar32>(code_point);
}

bool is_ascii_letter(char32_t c) {
  return (c | 0x20U) >= U'a' && (c | 0x20U) <= U'z';
}

bool starts_with_eight_ascii(std::string_view bytes) {
  std::uint64_t word = 0;
  if (bytes.size() < sizeof word) return false;
  std::memcpy(&word, bytes.data(), sizeof word);
  return (word & 0x8080808080808080U) == 0;
}

}  // namespace

bool is_valid_utf8(std::string_view bytes) {
  std::size_t i = 0;
  while (i < bytes.size()) {
    if (starts_with_eight_ascii(bytes.substr(i))) {
      i += 8;
      continue;
    }
    UChar32 code_point = 0;
    U8_NEXT(bytes_of(bytes), i, bytes.size(), code_point);
    if (code_point < 0) return false;
  }
  return true;
}

char32_t long_code_point_at(std::string_view utf8, std::size_t byte) {
  UChar32 code_point = 0;
  U8_NEXT_UNSAFE(bytes_of(utf8), byte, code_point);
  return static_cast<char32_t>(code_point);
}

std::size_t code_point_size(std::string_view utf8, std::size_t byte) {
  std::size_t end = byte + 1;
  while (end < utf8.size() && is_continuation(utf8[end])) ++end;
  return end - byte;
}

bool is_mark(char32_t code_point) {
  return code_point >= 0x80 && (U_GET_GC_MASK(to_icu(code_point)) & U_GC_M_MASK) != 0;
}

bool is_letter(char32_t code_point) {
  if (code_point < 0x80) return is_ascii_letter(code_point);
  return u_isUAlphabetic(to_icu(code_point)) != 0 || is_mark(code_point);
}

bool is_digit(char32_t code_point) {
  if (code_point < 0x80) return code_point >= U'0' && code_point <= U'9';
  return u_isdigit(to_icu(code_point)) != 0;
}

bool is_upper(char32_t code_point) {
  if (code_point < 0x80) return code_point >= U'A' && code_point <= U'Z';
  return u_isUUppercase(to_icu(code_point)) != 0 || u_istitle(to_icu(code_point)) != 0;
}

bool is_white_space(char32_t code_point) {
  if (code_point < 0x80) return code_point == U' ' || (code_point >= U'\t' && code_point <= U'\r');
  return u_isUWhiteSpace(to_icu(code_point)) != 0;
}

}  // namespace forethought
