// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "host/app/checker.h"
#include "host/app/kept_rules.h"
#include "host/app/rule_compiler.h"
#include "host/result.h"
#include "host/rules/reader.h"
#include "host/store/user_tables.h"

namespace forethought {

// A user's own rules are a pack of their own, with a small image of its own. Its one category is
// "own", and its phrases may name the shared terms of the pack that `shared` are the files of.

// Reads those files only where a phrase of the rules names a shared term: their lists are long.
Result<std::vector<RuleFile>> shared_files_for(const std::vector<OwnRule>& rules,
                                               const ReadFiles& read_files);

// `compiler` does it; null: see compile_rules_by().

// Compiles the rules. A rule that does not read (any more) is left out: the others still speak.
// Null when no rule is left.
std::shared_ptr<const Checker> compile_own_rules(const std::vector<OwnRule>& rules,
                                                 const std::vector<RuleFile>& shared,
                                                 RuleCompiler* compiler = nullptr);

// Compiles `rule` alone where it may join `others`: its id and phrases are right, and there is room
// for it. The error says "phrase 2: what", or that it was stopped.
Result<Checker> compile_own_rule(const OwnRule& rule, const std::vector<OwnRule>& others,
                                 const std::vector<RuleFile>& shared,
                                 RuleCompiler* compiler = nullptr);

// An id for a new rule: "own." and the title in small letters and hyphens, with a number where
// `others` have it already.
std::string new_own_id(const std::string& title, const std::vector<OwnRule>& others);

}  // namespace forethought
