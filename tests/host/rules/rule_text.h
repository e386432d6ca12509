// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <vector>

#include "host/rules/reader.h"

namespace forethought {

// What is wrong with files, as "file:line: what".
std::vector<std::string> mistakes_in(const std::vector<RuleFile>& files);

// Members of an object as JSON, by key. An empty value leaves a member out that stands there
// usually.
using Members = std::map<std::string, std::string>;

// A pack of one category, "personal-advice", that is right but for the members given here: of the
// file, and of its rule "personal-advice.one". It has the terms a, b and c, the guidance gmc-1 and
// the signpost emergency.
std::vector<RuleFile> files_with(const Members& of_file, const Members& of_rule);

// What is wrong with that pack, without file and line.
std::vector<std::string> wrong_with_file(const Members& members);
std::vector<std::string> wrong_with_rule(const Members& members);

// The rule "personal-advice.one" of that pack; a failed test when there are mistakes.
Rule rule_with(const Members& members);

// The term of that name in that pack.
int term_named(const Pack& pack, const std::string& name);

}  // namespace forethought
