// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "host/match/compiled_terms.h"
#include "host/rules/term.h"

namespace forethought {

// A hash of everything that shapes compiled terms: the terms, how text is folded, Hyperscan and the
// processor, and this program's version. 32 bytes.
std::string image_key(const std::vector<Term>& terms);

// Compiled terms as one string of bytes and back. The way back gives nothing when the bytes were
// made under another key, in another format or for another processor, or are damaged.
std::optional<std::string> to_image_bytes(const CompiledTerms& compiled, std::string_view key);
std::optional<CompiledTerms> from_image_bytes(std::string_view bytes, std::string_view key,
                                              const std::vector<Term>& terms);

}  // namespace forethought
