// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "host/result.h"

namespace forethought {

// Says what is wrong and ends the program: a measurement that is not whole is none.
[[noreturn]] void give_up(const std::string& what);

template <typename T>
T or_give_up(Result<T> result) {
  if (!result) give_up(result.error().message);
  return *std::move(result);
}

// Keeps this process and those it starts on one core: a message that changes cores costs ten times
// what a host does with it.
void stay_on_one_core();

// Time that only goes on, in microseconds.
double now();

// Below how much `share` of the values lie.
double quantile(std::vector<double> values, double share);
double median(std::vector<double> values);

}  // namespace forethought
