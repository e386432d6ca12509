// SPDX-License-Identifier: MIT
#include "host/rules/identifiers/health_numbers.h"

#include <algorithm>
#include <string>

#include "host/rules/identifiers/dates.h"
#include "host/rules/identifiers/digits.h"

namespace forethought {
namespace {

// The first nine of ten digits. Ranges: NHS Data Dictionary, and the public `nhs-number` packages
// (docs.rs, uk-fci), which agree.
struct Range {
  long long first, last;
};
constexpr Range kIssued[] = {
    {300000000, 320000000}, {400000000, 499999999}, {600000000, 799999999}};
constexpr Range kHealthAndCare = {320000001, 399999999};
constexpr Range kTest = {999000000, 999999999};
// HSE, data set definition of the Individual Health Identifier.
constexpr Range kIhiCore = {812000000, 859999999};

bool in_range(std::string_view ten, Range range) {
  const long long nine = number_of(ten.substr(0, 9));
  return nine >= range.first && nine <= range.last;
}

bool passes_in_range(std::string_view text, Range range) {
  const std::string ten = without_separators(text);
  return passes_modulus_11(ten) && in_range(ten, range);
}

// The check digit that Scotland issues since February 2026: digits 1, 3, 5, 7 and 9 doubled, nine
// taken off above nine, all added (Public Health Scotland, phsmethods, chi_check).
int modulus_10_digit(std::string_view nine) {
  int sum = 0;
  bool doubled = true;
  for (const char digit : nine) {
    const int value = (digit - '0') * (doubled ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
    doubled = !doubled;
  }
  return (10 - sum % 10) % 10;
}

// CHI numbers begin with the date of birth as DDMMYY; the century is not said.
bool begins_with_date(std::string_view ten) {
  const auto part = [&](std::size_t at) { return static_cast<int>(number_of(ten.substr(at, 2))); };
  return is_calendar_date(part(0), part(2), 1900 + part(4)) ||
         is_calendar_date(part(0), part(2), 2000 + part(4));
}

}  // namespace

bool is_nhs_number(std::string_view text) {
  return std::ranges::any_of(kIssued, [&](Range range) { return passes_in_range(text, range); });
}

bool is_nhs_test_number(std::string_view text) {
  return passes_in_range(text, kTest);
}

bool is_nhs_unissued_number(std::string_view text) {
  return passes_modulus_11(without_separators(text)) && !is_nhs_number(text) &&
         !is_nhs_test_number(text) && !is_hc_number(text) && !is_ihi_core(text) &&
         !is_chi_number(text);
}

bool is_chi_number(std::string_view text) {
  const std::string ten = without_separators(text);
  if (!is_digits(ten, 10) || !begins_with_date(ten)) return false;
  return passes_modulus_11(ten) || modulus_10_digit(ten.substr(0, 9)) == ten[9] - '0';
}

bool is_hc_number(std::string_view text) {
  return passes_in_range(text, kHealthAndCare);
}

// 18 digits after the HSE's GS1 prefix, of production or of test systems. Published descriptions
// disagree about the check digits, so they decide nothing.
bool is_ihi(std::string_view text) {
  const std::string digits = without_separators(text);
  return is_digits(digits, 18) && (digits.starts_with("5393014") || digits.starts_with("5393054"));
}

bool is_ihi_core(std::string_view text) {
  return passes_in_range(text, kIhiCore);
}

bool is_other_ten_digit_number(std::string_view text) {
  return is_digits(without_separators(text), 10) && !is_nhs_number(text) &&
         !is_nhs_test_number(text) && !is_nhs_unissued_number(text) && !is_chi_number(text) &&
         !is_hc_number(text) && !is_ihi_core(text);
}

}  // namespace forethought
