// SPDX-License-Identifier: MIT
#include <array>

#include "tests/host/rules/identifiers/accepts.h"

namespace forethought {
namespace {

constexpr std::array kTenDigitValidators = {
    Validator::nhs_number, Validator::nhs_test_number, Validator::nhs_unissued_number,
    Validator::chi_number, Validator::hc_number,       Validator::ihi_core};

TEST_CASE("an NHS number has a check digit and stands in an issued range") {
  check_accepts(Validator::nhs_number, {"401 023 2137", "450 557 7104", "654 100 3238",
                                        "401-023-2137", "4010232137", "４０１０２３２１３７"});
  check_rejects(Validator::nhs_number,
                {"943 476 5919", "999 000 0018", "943 476 5918", "485 777 3456", "1234567890",
                 "9990001425", "987 654 4321", "999 123 4560", "320 000 0015", "401 023 213",
                 "401 023 21370", "401 o23 2137", ""});
}

TEST_CASE("a test number stands in the range that is never issued") {
  check_accepts(Validator::nhs_test_number,
                {"999 000 0018", "999 000 0425", "999 012 3454", "999 555 1233", "999 111 2227"});
  check_rejects(Validator::nhs_test_number, {"9990001425", "999 123 4560", "401 023 2137"});
}

TEST_CASE("a good check digit in nobody's range is an unissued number") {
  check_accepts(Validator::nhs_unissued_number, {"943 476 5919", "0000000000"});
  check_rejects(Validator::nhs_unissued_number,
                {"943 476 5918", "401 023 2137", "999 000 0018", "0211165794", "320 000 0015",
                 "8120000013", "987 654 4321"});
}

TEST_CASE("a stem whose remainder is 10 has no valid number") {
  for (const std::string stem : {"999000014", "450000002", "999000000"}) {
    for (char last = '0'; last <= '9'; ++last) {
      const std::string number = stem + last;
      CHECK_MESSAGE(!validate(Validator::nhs_number, number), number);
      CHECK_MESSAGE(!validate(Validator::nhs_test_number, number), number);
      CHECK_MESSAGE(!validate(Validator::nhs_unissued_number, number), number);
    }
  }
}

TEST_CASE("a CHI number begins with a real date and passes one of two check digits") {
  check_accepts(Validator::chi_number,
                {"0211165794", "1811431232", "1304496368", "0101011237", "0101201234", "2902961230",
                 "3112998889", "2902961235", "021116 5794"});
  check_rejects(Validator::chi_number, {"2902951231", "3201201234", "9999999999", "0101010000",
                                        "0101011238", "010101123", "01010112377"});
}

TEST_CASE("a Health and Care number stands in Northern Ireland's range") {
  check_accepts(Validator::hc_number, {"320 000 0015", "345 678 9017"});
  check_rejects(Validator::hc_number, {"320 000 0016", "401 023 2137"});
}

TEST_CASE("an IHI is known by its prefix and length") {
  check_accepts(Validator::ihi, {"539305481200000132", "539305484567890118", "539305481234567861",
                                 "539301481200000136", "5393054 8120000013 2"});
  check_rejects(Validator::ihi,
                {"210000000012345678", "53930548120000013", "5393054812000001321", "8120000013"});
}

TEST_CASE("the core of an IHI has its own range") {
  check_accepts(Validator::ihi_core, {"8120000013", "8456789011"});
  check_rejects(Validator::ihi_core, {"8120000014", "401 023 2137", "539305481200000132"});
}

TEST_CASE("ten digits that nothing else accepts are just ten digits") {
  check_accepts(Validator::ten_digit_number,
                {"943 476 5918", "1234567890", "987 654 4321", "2902951231", "320 000 0016"});
  check_rejects(Validator::ten_digit_number, {"123456789", "12345678901", "123456789x"});
}

TEST_CASE("a number of ten digits is just ten digits or something better, never both") {
  for (const std::string_view number :
       {"401 023 2137", "943 476 5919", "999 000 0018", "0211165794", "0101201234", "320 000 0015",
        "8120000013", "943 476 5918", "0101010000"}) {
    int better = 0;
    for (const Validator validator : kTenDigitValidators) better += validate(validator, number);
    CHECK_MESSAGE(validate(Validator::ten_digit_number, number) == (better == 0),
                  std::string(number));
  }
}

// What only the words around a number can tell apart.
TEST_CASE("look-alikes pass the arithmetic of patient numbers") {
  check_accepts(Validator::nhs_number,
                {"7115144338", "7700900000", "7700900019"});           // ISBN-10, mobile
  check_accepts(Validator::chi_number, {"0306406152", "1712300001"});  // ISBN-10, Unix time
  check_rejects(Validator::nhs_number, {"1632960001", "0851212345"});
  check_rejects(Validator::chi_number, {"0851212345", "0871234567"});
}

}  // namespace
}  // namespace forethought
