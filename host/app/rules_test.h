// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <ostream>
#include <string>
#include <vector>

#include "host/result.h"
#include "host/rules/pack.h"
#include "host/rules/reader.h"

namespace forethought {

// The folder of the pack that these rule files are of: their own, or that above a list's. Fails
// when they are of several.
Result<std::string> pack_folder_of(const std::vector<std::string>& files);

// Every mistake in a pack: of reading, of patterns, and, where the pack can be used, of examples.
// Sorted by file and line.
std::vector<Mistake> mistakes_in(const ReadPack& read);

// What trying a pack gave.
struct PackTrial {
  std::vector<Mistake> mistakes;  // as above
  std::size_t rules = 0, examples = 0;

  // Whether no mistake keeps the pack from being used.
  bool is_usable() const;
};

// Rules may come from anywhere: they are tried in a child with limits that can reach nothing. Fails
// where that was stopped.
Result<PackTrial> try_pack(const std::vector<RuleFile>& files);

// The same with the file's path instead of its name in the pack of `folder`.
Mistake in_folder(Mistake mistake, const std::string& folder);

// `forethought rules test`: prints every mistake in the pack of a folder as "file:line: what", and
// what was tried. Exit status: 0, kFound with mistakes or where trying them was stopped, kUnusable
// when the folder cannot be read.
int test_rules(const std::string& folder, std::ostream& out, std::ostream& err);

}  // namespace forethought
