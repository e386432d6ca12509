// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "host/rules/fields.h"
#include "host/rules/pack.h"
#include "host/rules/rule_reader.h"
#include "host/rules/term_table.h"

namespace forethought {

// The category that a rule file's name stands for: "personal-advice" for "personal-advice.jsonc".
std::string category_of(const std::string& file);

// Reads a category and its rules into `pack`. Terms must be numbered.
void read_category(const LocatedValue& value, TermTable& terms, const Citable& citable, Pack& pack,
                   FileMistakes& mistakes);

}  // namespace forethought
