// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "host/rules/mistake.h"
#include "host/rules/term.h"

namespace forethought {

// The word lists of a pack by path, such as "lists/medicines.txt".
class WordLists {
 public:
  // Reports a list that does not begin with a comment "# source; licence", and entries with signs
  // of the language of phrases, which mean nothing in a list.
  void add(std::string_view content, FileMistakes mistakes);

  // Null when there is no such list.
  const std::vector<Literal>* find(const std::string& path);

  // Every path, for suggestions.
  std::vector<std::string_view> paths() const;

  // Reports lists that find() was never asked for.
  void report_unused();

 private:
  struct List {
    std::vector<Literal> entries;
    FileMistakes mistakes;
    bool used = false;
  };
  std::map<std::string, List> lists_;
};

}  // namespace forethought
