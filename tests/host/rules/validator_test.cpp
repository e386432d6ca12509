// SPDX-License-Identifier: MIT
#include "host/rules/validator.h"

#include <doctest/doctest.h>

namespace forethought {
namespace {

TEST_CASE("validators are known by the names of rule files") {
  CHECK(validator_named("nhs-number") == Validator::nhs_number);
  CHECK(validator_named("ihi-core") == Validator::ihi_core);
  CHECK(validator_named("work-email") == Validator::work_email);
  CHECK_FALSE(validator_named("nhs_number"));
  CHECK_FALSE(validator_named("none"));
  CHECK_FALSE(validator_named(""));
}

TEST_CASE("no validator accepts everything") {
  CHECK(validate(Validator::none, "anything"));
  CHECK(validate(Validator::none, ""));
}

}  // namespace
}  // namespace forethought
