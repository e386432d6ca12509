// SPDX-License-Identifier: MIT
#include "host/rules/contact_numbers.h"

#include <doctest/doctest.h>

namespace forethought {
namespace {

using Numbers = std::vector<std::string>;

TEST_CASE("numbers of the contacts are known however they are grouped") {
  CHECK(numbers_not_in("call 0808 808 8000 or 0808 80 88 000", {"0808 808 8000"}).empty());
  CHECK(numbers_not_in("call 999 or 112", {"999 (112 also works)"}).empty());
  CHECK(numbers_not_in("Samaritans on 116123", {"116 123 (free); jo@samaritans.org"}).empty());
  CHECK(numbers_not_in("go to 111.nhs.uk", {"111; 111.nhs.uk"}).empty());
  CHECK(numbers_not_in("NHS 111 24 hours a day", {"111"}).empty());
}

TEST_CASE("other numbers are not") {
  CHECK(numbers_not_in("call 999 or 111", {"999"}) == Numbers{"111"});
  CHECK(numbers_not_in("call 0808 808 8001", {"0808 808 8000"}) == Numbers{"08088088001"});
  CHECK(numbers_not_in("text 85258 or ring 0800 1111", {}) == Numbers{"85258", "08001111"});
  CHECK(numbers_not_in("999 85258", {"999"}) == Numbers{"85258"});
}

TEST_CASE("times, ages and years are no numbers to call") {
  CHECK(numbers_not_in("8am to 8pm, 24/7, over 16s, since 2024, option 2, 9-5", {}).empty());
}

}  // namespace
}  // namespace forethought
