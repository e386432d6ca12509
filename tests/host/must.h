// SPDX-License-Identifier: MIT
#pragma once

#include <doctest/doctest.h>

#include "host/result.h"

namespace forethought {

// The value, or a failed test in the error's own words.
template <typename T>
T must(Result<T> result) {
  if (!result) FAIL(result.error().message);
  return *std::move(result);
}

inline void must(const Result<void>& result) {
  if (!result) FAIL(result.error().message);
}

}  // namespace forethought
