// SPDX-License-Identifier: MIT
#include "tests/host/rules/identifiers/accepts.h"

namespace forethought {
namespace {

TEST_CASE("a date is a real day, day first, ISO or with the month's name") {
  check_accepts(Validator::date, {"03/09/1984", "3/9/1984", "03.09.84", "03-09-84", "3 Sep 1984",
                                  "3 Sept 84", "3rd September 1984", "3rd of September, 1984",
                                  "Sep 3 1984", "September 3rd, 1984", "1984-09-03", "3-Sep-1984",
                                  "29/02/1996", "29/02/00", "31/12/2099", "03\u201309\u20131984"});
}

TEST_CASE("a day that never was is not a date") {
  check_rejects(Validator::date,
                {"31/02/1984", "29/02/1995", "29.02.95", "32/01/1984", "00/01/1984", "01/13/1984",
                 "1984-13-03", "1984-02-30", "31 Sep 1984", "3 Foo 1984", "3 Se 1984"});
}

TEST_CASE("scores, ratios and versions are not dates") {
  check_rejects(Validator::date, {"120/80", "1/2/3", "1.2.345", "03/09-1984", "03/09/984",
                                  "1/9/0984", "12", "", "03 09 1984", "1984-9-3 4", "111/09/1984"});
}

TEST_CASE("an age is the first number and at most 120") {
  check_accepts(Validator::age, {"0", "9", "84yo", "M/72", "78F", "94-year-old", "120", "aged 5"});
  check_rejects(Validator::age, {"121", "999", "1984", "", "old"});
}

}  // namespace
}  // namespace forethought
