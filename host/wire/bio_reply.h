// SPDX-License-Identifier: MIT
#pragma once

#include <boost/json/object.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "host/judge/bio_check.h"
#include "host/rules/pack.h"

namespace forethought {

// What is answered about a profile: of each element its state, and ready bios to start from.
struct CheckedBio {
  BioAnswers found;
  std::vector<const BioTemplate*> templates;  // those that fit the author best come first
  std::optional<int> limit;                   // of the characters of a bio, where the site is known
};

// The members of the answer; `pack` is the one that was checked with.
boost::json::object bio_json(const Pack& pack, const CheckedBio& checked);

// The answer to the request `id`.
std::string bio_checked_reply(std::int64_t id, const Pack& pack, const CheckedBio& checked);

}  // namespace forethought
