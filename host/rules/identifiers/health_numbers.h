// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace forethought {

// The numbers by which health services of the UK and Ireland know a patient. All take folded text;
// spaces and hyphens may stand anywhere in it.

bool is_nhs_number(std::string_view text);              // in a range that is issued
bool is_nhs_test_number(std::string_view text);         // 999…, never issued
bool is_nhs_unissued_number(std::string_view text);     // good check digit, nobody's range
bool is_chi_number(std::string_view text);              // Scotland
bool is_hc_number(std::string_view text);               // Northern Ireland
bool is_ihi(std::string_view text);                     // Ireland, 18 digits
bool is_ihi_core(std::string_view text);                // its ten digits on their own
bool is_other_ten_digit_number(std::string_view text);  // ten digits and none of the above

}  // namespace forethought
