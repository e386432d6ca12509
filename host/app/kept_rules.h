// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "host/app/checker.h"
#include "host/app/rule_compiler.h"

namespace forethought {

// The image of a pack: what compiled_pack() gave, in a file of its own, so that a start neither
// reads nor compiles rules.

// The image of the pack with this digest (see digest_of()). Nothing where the file holds that of
// another pack, or of another build of the program, another Hyperscan or another processor, or is
// damaged.
std::optional<Checker> kept_checker(const std::string& image_file, std::string_view digest);

// Gives the files of a pack.
using ReadFiles = std::function<Result<std::vector<RuleFile>>()>;

// The same; where it is not kept, the files of the pack are read and compiled by `compiler` (null:
// see compile_rules_by()) and kept for the next time, where that can be. Fails where they cannot be
// read, and on the first mistake in them.
Result<Checker> kept_or_compiled(const std::string& image_file, std::string_view digest,
                                 const ReadFiles& read_files, RuleCompiler* compiler);

// Whether it worked.
bool keep_image(const std::string& image_file, std::string_view digest, const SharedBytes& pack);

}  // namespace forethought
