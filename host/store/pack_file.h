// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "host/result.h"
#include "host/rules/reader.h"

namespace forethought {

// A whole pack in one file, so that it can be sent and signed:
//   {"forethought-pack": 1, "files": {"pack.jsonc": "…", "lists/medicines.txt": "…"}}

std::string pack_file_text(const std::vector<RuleFile>& files);

// The files of a pack in their order. Fails when the text is not of this form.
Result<std::vector<RuleFile>> files_in_pack_file(std::string_view text);

}  // namespace forethought
