// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace forethought {

// Tests that a pattern cannot state: check digits, ranges, real dates, closed lists. Formats and
// sources stand beside each in identifiers/.
enum class Validator : std::uint8_t {
  none,
  nhs_number,           // NHS number, England, Wales and Isle of Man, in an issued range
  nhs_test_number,      // 999 range: valid check digit, never issued
  nhs_unissued_number,  // valid check digit, outside every issued range
  ten_digit_number,     // ten digits that no other of these accepts
  chi_number,           // Scotland: real date, modulus 11 or, since February 2026, modulus 10
  hc_number,            // Health and Care number, Northern Ireland
  ihi,                  // Individual Health Identifier, Ireland: 18 digits with prefix
  ihi_core,             // its 10-digit core on its own
  ppsn,                 // Personal Public Service Number, Ireland
  nino,                 // National Insurance number
  postcode,             // full UK postcode in capitals, area from the closed list
  eircode,              // full Eircode, routing key from the closed list
  dvla,                 // driver number, Great Britain
  date,                 // a real calendar date, day first, ISO or with the month's name
  age,                  // the first number is 0 to 120
  email,                // not an address at work (nhs.net, hse.ie, …)
  work_email,           // an address at work
  phone                 // a personal UK or Irish number, not a helpline
};

// The validator of a rule file's "validate" value, such as "nhs-number".
std::optional<Validator> validator_named(std::string_view name);

// Whether `original`, the matched words as the user typed them, pass the test.
bool validate(Validator validator, std::string_view original);

}  // namespace forethought
