// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace forethought {

// Small steps that the identifier tests share. All take folded text.

bool is_digit(char sign);
bool is_letter(char sign);  // a to z

// Whether `text` is `count` digits and nothing else.
bool is_digits(std::string_view text, std::size_t count);

// The number that digits stand for. `digits` must be 1 to 18 digits.
long long number_of(std::string_view digits);

// Without spaces and hyphens, which people put anywhere in a number.
std::string without_separators(std::string_view text);

// The last digit that modulus 11 demands after nine digits, weighted 10 to 2: NHS Data Dictionary,
// "NHS number". Nothing where the remainder asks for a tenth digit of 10: such a number is never
// issued.
std::optional<int> modulus_11_digit(std::string_view nine);

// Whether ten digits end in the digit that modulus 11 demands.
bool passes_modulus_11(std::string_view ten);

}  // namespace forethought
