// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <string>

#include "host/rules/identifiers/contact.h"
#include "host/rules/identifiers/digits.h"

namespace forethought {
namespace {

enum class Country { unsaid, uk, ireland };

// A number as dialled at home.
struct Dialled {
  std::string digits;           // with the leading 0
  std::size_t first_group = 0;  // digits before the first separator; all when there is none
  Country country = Country::unsaid;
};

struct CountryCode {
  std::string_view written;
  Country country;
};
constexpr std::array<CountryCode, 4> kCountryCodes = {{{"+44", Country::uk},
                                                       {"0044", Country::uk},
                                                       {"+353", Country::ireland},
                                                       {"00353", Country::ireland}}};

// Services whose numbers look like anybody's (services.jsonc): Bodywhys, the National Poisons
// Information Centre of Ireland, Live Fear Free by text.
constexpr std::array<std::string_view, 3> kHelplines = {"012107906", "018092166", "07860077333"};

std::string_view without_prefix(std::string_view text, std::string_view prefix) {
  return text.starts_with(prefix) ? text.substr(prefix.size()) : text;
}

bool is_separator(char sign) {
  return std::string_view(" -./()").find(sign) != std::string_view::npos;
}

// Reads "07700 900123", "+44 (0)7700 900 123" and the like; no digits when another sign stands in
// it.
Dialled read_dialled(std::string_view text) {
  Dialled number;
  for (const CountryCode& code : kCountryCodes) {
    if (!text.starts_with(code.written)) continue;
    number.country = code.country;
    text = without_prefix(text.substr(code.written.size()), " ");
    text = without_prefix(without_prefix(text, "(0)"), "0");
    number.digits = "0";
    break;
  }
  for (const char sign : text) {
    if (is_digit(sign)) {
      number.digits += sign;
    } else if (!is_separator(sign)) {
      return {};
    } else if (number.first_group == 0) {
      number.first_group = number.digits.size();
    }
  }
  if (number.first_group == 0) number.first_group = number.digits.size();
  return number;
}

bool is_one_of(char sign, std::string_view set) {
  return set.find(sign) != std::string_view::npos;
}

// Ofcom, National Telephone Numbering Plan. 07624 is the Isle of Man's mobiles among the pagers.
bool is_uk_mobile(std::string_view digits) {
  if (digits.size() != 11 || !digits.starts_with("07")) return false;
  return is_one_of(digits[2], "12345789") || digits.starts_with("07624");
}

// Eleven digits, or ten in a few old exchanges. What is short enough to be another number must be
// written in groups.
bool is_uk_landline(const Dialled& number) {
  const std::string& digits = number.digits;
  if (digits.starts_with("02")) return digits.size() == 11 && is_one_of(digits[2], "03489");
  if (!digits.starts_with("01") || digits[2] == '0') return false;
  if (digits.size() == 11) return true;
  return digits.size() == 10 && (number.country == Country::uk || number.first_group == 5);
}

// ComReg, National Numbering Scheme.
bool is_irish_mobile(std::string_view digits) {
  return digits.size() == 10 && digits.starts_with("08") && is_one_of(digits[2], "35679");
}

// 01 and seven digits, or 02x to 09x and five to seven. Dates and hospital numbers are as long, so
// the area code must stand apart, or the country be said.
bool is_irish_landline(const Dialled& number) {
  const std::string& digits = number.digits;
  const bool apart = number.country == Country::ireland ||
                     (number.first_group < digits.size() && number.first_group <= 4);
  if (!apart) return false;
  if (digits.starts_with("01")) return digits.size() == 9 && digits[2] > '1';
  return is_one_of(digits[1], "245679") && digits.size() >= 8 && digits.size() <= 10 &&
         (number.country == Country::ireland || number.first_group >= 3);
}

}  // namespace

bool is_phone(std::string_view text) {
  const Dialled number = read_dialled(text);
  if (number.digits.size() < 8 || number.digits[0] != '0') return false;
  if (std::ranges::find(kHelplines, number.digits) != kHelplines.end()) return false;
  const bool british = is_uk_mobile(number.digits) || is_uk_landline(number);
  const bool irish = is_irish_mobile(number.digits) || is_irish_landline(number);
  return (british && number.country != Country::ireland) ||
         (irish && number.country != Country::uk);
}

}  // namespace forethought
