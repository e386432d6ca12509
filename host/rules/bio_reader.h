// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include "host/rules/fields.h"
#include "host/rules/pack.h"
#include "host/rules/term_table.h"

namespace forethought {

inline constexpr std::string_view kBioFile = "bio.jsonc";
// The owner of its terms.
inline constexpr std::string_view kBioOwner = "bio";

// What bio.jsonc may refer to. Null what could not be read: then nothing is checked against it.
struct BioReferences {
  const std::vector<Guidance>* guidance;
  const std::vector<Service>* services;
};

// Reads bio.jsonc. Its own terms must have been declared in `terms` for kBioOwner.
BioAdvice read_bio(const LocatedValue& file, TermTable& terms, const BioReferences& references,
                   FileMistakes& mistakes);

}  // namespace forethought
