// SPDX-License-Identifier: MIT
#pragma once

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <string_view>

#include "host/rules/validator.h"

namespace forethought {

inline void check_accepts(Validator validator, std::initializer_list<std::string_view> texts) {
  for (const std::string_view text : texts) {
    CHECK_MESSAGE(validate(validator, text), std::string(text));
  }
}

inline void check_rejects(Validator validator, std::initializer_list<std::string_view> texts) {
  for (const std::string_view text : texts) {
    CHECK_MESSAGE(!validate(validator, text), std::string(text));
  }
}

}  // namespace forethought
