// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace forethought {

// Whether there is such a day. `year` has four digits.
bool is_calendar_date(int day, int month, int year);

// Folded text that is a real calendar date: "3/9/1984", "03.09.84", "3-9-84", "3rd of September
// 1984", "September 3, 1984", "1984-09-03". Days come before months, as the UK and Ireland write.
bool is_date(std::string_view text);

// Folded text whose first number is an age, 0 to 120 years: "84yo", "m/72", "9".
bool is_age(std::string_view text);

}  // namespace forethought
