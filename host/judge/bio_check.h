// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "host/judge/judge.h"
#include "host/rules/pack.h"

namespace forethought {

// A profile with its matches.
struct ScannedProfile {
  Scanned display_name, bio;
  Context context;
};

// What a profile says about one element that is asked of it.
struct BioAnswer {
  const BioElement* element = nullptr;  // of the pack
  BioState state = BioState::missing;
  BioStrength strength = BioStrength::info;  // in the author's region
};

struct BioAnswers {
  bool official = false;           // it reads as the page of a service
  std::vector<BioAnswer> answers;  // in the order of the pack
};

// Compares a profile with the pack's advice on bios. Elements that do not apply in the author's
// mode or to such a page are left out. Matches are of the pack's terms.
BioAnswers check_bio(const Pack& pack, const ScannedProfile& profile);

}  // namespace forethought
