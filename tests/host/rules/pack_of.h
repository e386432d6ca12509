// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "host/rules/pack.h"

namespace forethought {

// The pack of one rule file, as read_pack() reads it; a failed test with the mistakes' words where
// it has any. `terms` are shared terms, the object under "terms" in terms.jsonc.
//
// A test need not write what it does not care about: a missing title, severity (caution), why, try
// and examples of a rule are filled in, and guidance and signposts exist as soon as a rule names
// them.
//
//   const Pack pack = pack_of(R"({"category": "personal-advice",
//     "terms": {"advise": {"phrases": ["you should"]}},
//     "rules": [{"id": "personal-advice.x", "when": "advise"}]})");
Pack pack_of(std::string_view rule_file, std::string_view terms = "{}");

}  // namespace forethought
