// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "host/rules/condition_reader.h"
#include "host/rules/pack.h"

namespace forethought {

// A rule and an example are only as good as what they show: this many flagged examples, and as many
// near misses.
constexpr std::size_t kFewestExamples = 3;

// What rules may name. Null where the file could not be read: names of what is in it are then not
// checked.
struct Citable {
  const std::vector<Guidance>* guidance;
  const std::vector<Signpost>* signposts;
};

// Reads one rule of the file of `category`, number `number` in the pack. A rule of the user's own
// may leave out why, try and examples.
Rule read_rule(const LocatedValue& value, const std::string& category, int number,
               const Citable& citable, ConditionReader& conditions);

}  // namespace forethought
