// SPDX-License-Identifier: MIT
#include "tests/host/rules/identifiers/accepts.h"

namespace forethought {
namespace {

TEST_CASE("a PPSN has the letter that its digits demand") {
  check_accepts(Validator::ppsn,
                {"1234567T", "1234567FA", "1234567OB", "1234567TW", "6433435F", "6433435FW",
                 "6433435FT", "6433435OA", "6433435IH", "1234567 fa", "6433435f"});
  check_rejects(Validator::ppsn, {"1234567W", "1234567A", "6433435E", "6433435VH", "0000000W",
                                  "1234567", "123456T", "1234567FAA", "1234567FC"});
}

TEST_CASE("a National Insurance number avoids the letters never issued") {
  check_accepts(Validator::nino,
                {"AB123456C", "JG103759A", "AB 12 34 56 C", "ab123456c", "JG 10 37 59"});
  check_rejects(Validator::nino, {"QQ123456C", "BG123456A", "GB123456A", "ZZ123456A", "AO123456A",
                                  "AB123456E", "AB12345C", "A1123456C"});
}

TEST_CASE("a driver number follows surname, birth date and initials") {
  check_accepts(Validator::dvla, {"MORGA657054SM9IJ", "MORGA 657054 SM9IJ 35", "FOX99612157JB9AB",
                                  "JONES710238HA997", "morga657054sm9ij"});
  check_rejects(Validator::dvla,
                {"MORGA677054SM9IJ", "SMITH663010JJ9AA", "MORGA657054SM9I", "99999657054SM9IJ",
                 "MO9GA657054SM9IJ", "MORGA600054SM9IJ", "MORGA657324SM9IJ"});
}

}  // namespace
}  // namespace forethought
