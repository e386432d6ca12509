// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "host/rules/condition_reader.h"
#include "host/rules/pack.h"

namespace forethought {

// A rule and an example are only as good as what they show: this many flagged examples, and as many
// near misses.
constexpr std::size_t kFewestExamples = 3;

// Reads one rule of the file of `category`, number `number` in the pack. `pack` holds the guidance
// and the signposts that rules may name. A rule of the user's own may leave out why, try and
// examples.
Rule read_rule(const LocatedValue& value, const std::string& category, int number, const Pack& pack,
               ConditionReader& conditions);

}  // namespace forethought
