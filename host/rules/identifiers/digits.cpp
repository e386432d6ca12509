// SPDX-License-Identifier: MIT
#include "host/rules/identifiers/digits.h"

#include <algorithm>
#include <cassert>

namespace forethought {

bool is_digit(char sign) {
  return sign >= '0' && sign <= '9';
}

bool is_letter(char sign) {
  return sign >= 'a' && sign <= 'z';
}

bool is_digits(std::string_view text, std::size_t count) {
  return text.size() == count && std::ranges::all_of(text, is_digit);
}

long long number_of(std::string_view digits) {
  assert(!digits.empty() && digits.size() <= 18);
  long long number = 0;
  for (const char digit : digits) number = number * 10 + (digit - '0');
  return number;
}

std::string without_separators(std::string_view text) {
  std::string kept(text);
  std::erase_if(kept, [](char sign) { return sign == ' ' || sign == '-'; });
  return kept;
}

std::optional<int> modulus_11_digit(std::string_view nine) {
  assert(is_digits(nine, 9));
  int sum = 0;
  int weight = 10;
  for (const char digit : nine) sum += (digit - '0') * weight--;
  const int check = 11 - sum % 11;
  if (check == 10) return std::nullopt;
  return check == 11 ? 0 : check;
}

bool passes_modulus_11(std::string_view ten) {
  return is_digits(ten, 10) && modulus_11_digit(ten.substr(0, 9)) == ten[9] - '0';
}

}  // namespace forethought
