// SPDX-License-Identifier: MIT
#pragma once

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
// Sorted by file and line. `pack` is what was read.
std::vector<Mistake> mistakes_in(const ReadPack& read);

// The same with the file's path instead of its name in the pack of `folder`.
Mistake in_folder(Mistake mistake, const std::string& folder);

// `forethought rules test`: prints every mistake in the pack of a folder as "file:line: what", and
// what was tried. Exit status: 0, kFound with mistakes, kUnusable when the folder cannot be read.
int test_rules(const std::string& folder, std::ostream& out, std::ostream& err);

}  // namespace forethought
