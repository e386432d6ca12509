// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "host/rules/fields.h"
#include "host/rules/phrase.h"
#include "host/rules/term.h"
#include "host/rules/word_lists.h"

namespace forethought {

// A phrase as written and as read, and where it stands.
struct LocatedPhrase {
  std::string text;
  PhraseForms forms;
  int line = 0;
};

// A term as its file states it: the terms that its phrases name are still names.
struct TermSource {
  std::vector<LocatedPhrase> phrases, except;
  std::vector<Literal> literals;  // from lists
  std::vector<Pattern> patterns;
  Written written = Written::any;
  int line = 0;
};

// Reads the value of one member of "terms". Reports what is wrong with it, also that it is empty.
TermSource read_term(const LocatedValue& value, WordLists& lists, FileMistakes& mistakes);

// Whether a term may have this name.
bool is_term_name(std::string_view name);

}  // namespace forethought
