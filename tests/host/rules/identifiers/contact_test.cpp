// SPDX-License-Identifier: MIT
#include "tests/host/rules/identifiers/accepts.h"

namespace forethought {
namespace {

TEST_CASE("mobiles of both countries are personal") {
  check_accepts(Validator::phone, {"07700 900123", "07700900123", "07700 900 123", "+447700900123",
                                   "+44 7700 900123", "+44 (0)7700 900123", "0044 7700 900123",
                                   "07624 900123", "087 123 4567", "0871234567", "+353 87 123 4567",
                                   "00353871234567", "083-123-4567", "０７７００ ９００１２３"});
}

TEST_CASE("landlines of both countries are personal") {
  check_accepts(Validator::phone,
                {"020 7946 0000", "02079460000", "(020) 7946 0000", "01632 960001", "01632960001",
                 "+44 20 7946 0000", "028 9018 0000", "01 456 7890", "(01) 456 7890",
                 "021 456 7890", "0404 61234", "+353 1 456 7890", "+353 21 456 7890"});
}

TEST_CASE("pagers, personal numbering, freephone and shared cost are not personal") {
  check_rejects(Validator::phone, {"07012 345678", "07600 123456", "0800 068 4141", "0808 808 8000",
                                   "0800 1111", "0300 123 4567", "0818 776 315", "1800 700 700",
                                   "1850 123 456", "0845 46 47", "0870 123 4567", "09011 234567"});
}

TEST_CASE("short codes and helplines are not personal") {
  check_rejects(Validator::phone,
                {"999", "112", "111", "101", "119", "116 123", "85258", "50808", "01 210 7906",
                 "01 809 2166", "+353 1 809 2166", "07860 077333"});
}

TEST_CASE("dates, patient numbers and others of the same length are not phones") {
  check_rejects(Validator::phone,
                {"04 05 1984", "04051984", "04-05-1984", "0211165794", "0101011237", "7700900000",
                 "1632960001", "07700 90012", "07700 9001234", "401 023 2137", "0770O 900123",
                 "+353 7700 900123", "+44 87 123 4567", ""});
}

TEST_CASE("an address at home is an email") {
  check_accepts(Validator::email, {"mary.byrne@example.com", "Mary.Byrne+x@Example.co.uk",
                                   "o'neill_77@mail.example.ie", "j@notnhs.net"});
  check_rejects(Validator::email,
                {"mary", "@mary.com", "mary@", "mary@example", "m..b@example.com", ".m@example.com",
                 "a b@example.com", "m@example.c", "m@exa_mple.com", "m@example..com"});
}

TEST_CASE("an address at work is a work email and not an email") {
  for (const std::string_view address :
       {"m.byrne@nhs.net", "M.Byrne@NHS.net", "a.b@wales.nhs.uk", "a@gp.nhs.scot", "a@hscni.net",
        "a@hse.ie", "dr@practice.healthmail.ie", "a@northtees.nhs.uk"}) {
    CHECK_MESSAGE(validate(Validator::work_email, address), std::string(address));
    CHECK_MESSAGE(!validate(Validator::email, address), std::string(address));
  }
  check_rejects(Validator::work_email, {"a@notnhs.net", "a@example.com", "nhs.net", "@nhs.net"});
}

}  // namespace
}  // namespace forethought
