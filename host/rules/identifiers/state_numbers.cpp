// SPDX-License-Identifier: MIT
#include "host/rules/identifiers/state_numbers.h"

#include <algorithm>
#include <array>
#include <string>

#include "host/rules/identifiers/digits.h"

namespace forethought {
namespace {

bool is_one_of(char sign, std::string_view set) {
  return set.find(sign) != std::string_view::npos;
}

// The letter that seven digits, weighted 8 to 2, and the value of a second letter demand, modulus
// 23 (python-stdnum ie.pps, Algorithm::CheckDigits). A to I count 9 times 1 to 9; w, t and x, which
// mark older numbers of spouses, count nothing.
char ppsn_letter(std::string_view seven, std::string_view second) {
  int sum = 0;
  int weight = 8;
  for (const char digit : seven) sum += (digit - '0') * weight--;
  if (!second.empty() && second[0] <= 'i') sum += 9 * (second[0] - 'a' + 1);
  return "wabcdefghijklmnopqrstuv"[sum % 23];
}

bool is_day_and_month(std::string_view month, std::string_view day) {
  // Fifty is added to the month on a woman's licence.
  const long long number = number_of(month) % 50;
  return number_of(month) <= 62 && number >= 1 && number <= 12 && number_of(day) >= 1 &&
         number_of(day) <= 31;
}

// One to five letters of the surname, filled up with nines.
bool is_dvla_surname(std::string_view five) {
  const auto filling = std::ranges::find_if_not(five, is_letter);
  return filling != five.begin() &&
         std::all_of(filling, five.end(), [](char sign) { return sign == '9'; });
}

}  // namespace

// Seven digits, a check letter and, since 2013, A (B since 2024), H for bodies, or an old W, T or
// X.
bool is_ppsn(std::string_view text) {
  const std::string number = without_separators(text);
  if (number.size() < 8 || number.size() > 9) return false;
  const std::string_view seven = std::string_view(number).substr(0, 7);
  const std::string_view second = std::string_view(number).substr(8);
  if (!is_digits(seven, 7) || seven == "0000000") return false;
  if (!second.empty() && !is_one_of(second[0], "abhwtx")) return false;
  return number[7] == ppsn_letter(seven, second);
}

// HMRC, National Insurance Manual NIM39110. There is no check digit; QQ is for documentation.
bool is_nino(std::string_view text) {
  constexpr std::array<std::string_view, 7> kUnused = {"bg", "gb", "kn", "nk", "nt", "tn", "zz"};
  std::string number = without_separators(text);
  std::erase(number, '.');
  if (number.size() < 8 || number.size() > 9) return false;
  if (!is_letter(number[0]) || !is_letter(number[1])) return false;
  if (is_one_of(number[0], "dfiquv") || is_one_of(number[1], "dfioquv")) return false;
  if (std::ranges::find(kUnused, number.substr(0, 2)) != kUnused.end()) return false;
  if (!is_digits(number.substr(2, 6), 6)) return false;
  return number.size() == 8 || is_one_of(number[8], "abcd");
}

// Surname, decade, month, day, year, initials (9 for none), three signs whose arithmetic is not
// published, and at times a two-digit issue number (Microsoft Purview, UK driver's licence number).
bool is_dvla(std::string_view text) {
  const std::string number = without_separators(text);
  const std::string_view view = number;
  if (view.size() != 16 && view.size() != 18) return false;
  if (!is_dvla_surname(view.substr(0, 5)) || !is_digits(view.substr(5, 6), 6)) return false;
  if (!is_day_and_month(view.substr(6, 2), view.substr(8, 2))) return false;
  if (!is_letter(view[11]) || !(is_letter(view[12]) || view[12] == '9')) return false;
  const auto is_sign = [](char sign) { return is_letter(sign) || is_digit(sign); };
  return std::ranges::all_of(view.substr(13, 3), is_sign) &&
         (view.size() == 16 || is_digits(view.substr(16), 2));
}

}  // namespace forethought
