// SPDX-License-Identifier: MIT
#include "host/rules/validator.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <string>

#include "host/rules/identifiers/contact.h"
#include "host/rules/identifiers/dates.h"
#include "host/rules/identifiers/digits.h"
#include "host/rules/identifiers/health_numbers.h"
#include "host/rules/identifiers/postal.h"
#include "host/rules/identifiers/state_numbers.h"
#include "host/text/text.h"

namespace forethought {
namespace {

using Test = bool (*)(std::string_view original);

// Most tests do not care about case, width and the kind of dash and space.
template <bool (*test)(std::string_view)>
bool folded(std::string_view original) {
  return test(fold_phrase(original));
}

bool has_lower_case(std::string_view text) {
  return std::ranges::any_of(text, is_letter);
}

// Written in lower case, ordinals and units look like postcodes: "N1 2nd", "S1 4ug".
bool postcode_in_capitals(std::string_view original) {
  return !has_lower_case(original) && folded<is_postcode>(original);
}

// In lower case, words look like Eircodes ("h12 hand"), unless set apart and with a digit.
bool eircode_as_written(std::string_view original) {
  if (!folded<is_eircode>(original)) return false;
  if (!has_lower_case(original)) return true;
  return original.size() > 7 && std::ranges::any_of(original.substr(4), is_digit);
}

bool personal_email(std::string_view original) {
  return is_email(original) && !is_work_email(original);
}

struct Named {
  Validator validator;
  std::string_view name;
  Test test;
};

constexpr std::array<Named, 18> kValidators = {{
    {Validator::nhs_number, "nhs-number", folded<is_nhs_number>},
    {Validator::nhs_test_number, "nhs-test-number", folded<is_nhs_test_number>},
    {Validator::nhs_unissued_number, "nhs-unissued-number", folded<is_nhs_unissued_number>},
    {Validator::ten_digit_number, "ten-digit-number", folded<is_other_ten_digit_number>},
    {Validator::chi_number, "chi-number", folded<is_chi_number>},
    {Validator::hc_number, "hc-number", folded<is_hc_number>},
    {Validator::ihi, "ihi", folded<is_ihi>},
    {Validator::ihi_core, "ihi-core", folded<is_ihi_core>},
    {Validator::ppsn, "ppsn", folded<is_ppsn>},
    {Validator::nino, "nino", folded<is_nino>},
    {Validator::postcode, "postcode", postcode_in_capitals},
    {Validator::eircode, "eircode", eircode_as_written},
    {Validator::dvla, "dvla", folded<is_dvla>},
    {Validator::date, "date", folded<is_date>},
    {Validator::age, "age", folded<is_age>},
    {Validator::email, "email", personal_email},
    {Validator::work_email, "work-email", is_work_email},
    {Validator::phone, "phone", folded<is_phone>},
}};

}  // namespace

std::optional<Validator> validator_named(std::string_view name) {
  const auto found = std::ranges::find(kValidators, name, &Named::name);
  if (found == kValidators.end()) return std::nullopt;
  return found->validator;
}

bool validate(Validator validator, std::string_view original) {
  if (validator == Validator::none) return true;
  const auto found = std::ranges::find(kValidators, validator, &Named::validator);
  assert(found != kValidators.end());
  return found->test(original);
}

}  // namespace forethought
