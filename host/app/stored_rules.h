// SPDX-License-Identifier: MIT
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "host/app/rules_in_use.h"

namespace forethought {

// What the commands of `forethought rules` do with the rules of a store. Each gives its exit
// status; what went wrong goes to `errors`.

// Every rule: id, severity, whether it is on for those who have not chosen, title.
int list_rules(const RulesInUse& rules, std::ostream& output, std::ostream& errors);

// All that is known of one rule.
int show_rule(const RulesInUse& rules, const std::string& id, std::ostream& output,
              std::ostream& errors);

// Switches a rule or a category for everyone who has not chosen otherwise.
int switch_rule(RulesInUse& rules, const std::string& id, bool enabled, std::ostream& errors);

// Stores another pack: a file that "rules export" wrote, with its signature beside it in a file of
// the same name and ".minisig"; or the pack that came with the program, which takes the place of an
// imported one. Fails where a rule is wrong or contradicts its examples.
struct ImportPlaces {
  std::string pack;         // a file or a folder
  std::string keys_folder;  // of the keys that the organisation installed
};
int import_pack(RulesInUse& rules, const ImportPlaces& places, std::ostream& output,
                std::ostream& errors);

}  // namespace forethought
