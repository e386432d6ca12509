// SPDX-License-Identifier: MIT
#include "tests/host/rules/identifiers/accepts.h"

namespace forethought {
namespace {

TEST_CASE("a postcode follows the grammar and begins with a real area") {
  check_accepts(Validator::postcode,
                {"EC1A 1BB", "W1A 0AX", "M1 1AE", "B33 8TH", "CR2 6XH", "DN55 1PT", "BT1 5GS",
                 "GIR 0AA", "JE2 3AB", "IM1 1AA", "SW1A 2AA", "SW1A2AA", "M1\u00a01AE"});
  check_rejects(Validator::postcode, {"F2 3AB", "B12 1MG", "QQ1 1AA", "M1 1CA", "L5 1S", "E4 5VM",
                                      "T2 1NM", "ZZ99 3WZ", "M1  AE", "1AE", "M1 1AEE"});
}

TEST_CASE("ordinals and units in lower case are not postcodes") {
  check_rejects(Validator::postcode, {"W2 1st", "N1 2nd", "L4 5th", "M1 2yr", "E1 3pt", "S1 4ug",
                                      "B6 5ng", "B12 5dl", "n1 2nd"});
}

TEST_CASE("in capitals the same look-alikes pass and need an address beside them") {
  check_accepts(Validator::postcode, {"W2 1ST", "N1 2ND", "L4 5TH", "M1 2YR", "E1 3PT", "S1 4UG",
                                      "B6 5NG", "B12 5DL", "G3 2PA"});
}

TEST_CASE("an Eircode begins with a real routing key") {
  check_accepts(Validator::eircode, {"D02 A1C2", "D6W XY00", "D6WXY00", "T12 X70A", "V94 T9PX",
                                     "H91 E2K3", "F12 1234", "t12 x70a"});
  check_rejects(Validator::eircode, {"A65 F4E2", "D19 A123", "A42 F8G0", "T12 A1B2", "D6 W123",
                                     "D02 A1C", "D02 A1C22"});
}

TEST_CASE("a word in lower case is not an Eircode") {
  check_rejects(Validator::eircode, {"h12 hand", "h12hand", "t12x70a"});
}

}  // namespace
}  // namespace forethought
