// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "host/rules/condition.h"
#include "host/rules/context.h"

namespace forethought {

// How much an element of a bio matters; the first matters most.
enum class BioStrength : std::uint8_t { strong, recommended, optional, info };
// What the words of a profile say about an element. Advice, never a pass or a fail.
enum class BioState : std::uint8_t { present, missing, reword };
// Whose profile it is: a person's, or the official page of a service.
enum class BioPage : std::uint8_t { any, person, official };

std::string_view name_of(BioStrength value);
std::string_view name_of(BioState value);
std::string_view name_of(BioPage value);

// Something to look for in one part of a profile, or in each of them apart.
struct BioSign {
  enum class Where : std::uint8_t { display_name, bio, either };
  Where where = Where::either;
  Condition when;
};
using BioSigns = std::vector<BioSign>;  // one that holds is enough

// One thing that a good profile says, or leaves unsaid.
struct BioElement {
  std::string id;   // "no-individual-advice"; for ever
  std::string row;  // of the domain's list: "B2"
  BioStrength strength = BioStrength::recommended;
  std::vector<Region> strong_in;  // there it is strong
  BioPage page = BioPage::any;    // of whose profile it is asked
  std::vector<Mode> modes;        // in which it is asked; empty: in all
  // The state is "reword" where a sign of `reword` is found, "present" where one of `present` is
  // and none of `unless`, and else `otherwise`.
  BioSigns reword;
  BioSigns unless;
  BioSigns present;
  BioState otherwise = BioState::missing;
  bool question = false;  // no words can settle it: the title asks the author
  std::string title, why, try_instead;
  std::vector<std::string> guidance;  // ids
};

// A ready bio. What the author has to fill in stands in [ ].
struct BioTemplate {
  std::string id, title, text;
  BioPage page = BioPage::person;
  std::vector<Region> regions;          // empty: all
  std::vector<Profession> professions;  // for whom it was written; empty: for anyone
  std::vector<std::string> services;    // ids of the services it names
};

// How many characters a bio may have on some sites.
struct BioLimit {
  std::string id;                  // "x"
  std::vector<std::string> sites;  // host names, of which those below are meant too
  int characters = 0;
};

// What is looked for in the profile of a healthcare professional: bio.jsonc.
struct BioAdvice {
  BioSigns official;  // that it is the page of a service
  std::vector<BioElement> elements;
  std::vector<BioTemplate> templates;
  std::vector<BioLimit> limits;
};

}  // namespace forethought
