// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "host/result.h"
#include "host/rules/mistake.h"
#include "host/rules/pack.h"

namespace forethought {

// One file of a pack: its path below the pack's folder, such as "personal-advice.jsonc" or
// "lists/medicines.txt", and its bytes.
struct RuleFile {
  std::string name;
  std::string content;
};

// The outcome of reading a pack.
struct ReadPack {
  Pack pack;
  std::vector<Mistake> mistakes;  // every one found, by file and line

  // The first mistake that keeps the pack from being used; null when nothing does.
  const Mistake* obstacle() const;
};

// Reads a pack from its files: categories (<category>.jsonc), shared terms (terms.jsonc), lists,
// evidence (evidence/<category>.txt), guidance, services, signposts and the bio check (bio.jsonc),
// and pack.jsonc with the version. Lists are named by path. Reports every mistake, not the first.
// Does not run the examples: see check_examples() in judge/.
ReadPack read_pack(const std::vector<RuleFile>& files);

// The names of the files of a pack in a folder, in a fixed order: *.jsonc, lists/*.txt,
// evidence/*.txt. Fails when the folder cannot be read.
Result<std::vector<std::string>> file_names_in(const std::string& folder);

// Reads those files. Fails when one cannot be read.
Result<std::vector<RuleFile>> files_of(const std::string& folder);

// All that is in one file.
Result<std::string> bytes_of_file(const std::string& file);

}  // namespace forethought
