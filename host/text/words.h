// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include "host/text/span.h"

namespace forethought {

// The words of a folded text, by UAX #29 with these changes: an address is one word
// (host/text/addresses.h); a full stop or colon between letters ends a word, where someone forgot
// the space, but not in "d.o.b"; underscores count inside a word only; a flag is a word. Sorted,
// not overlapping. Needs unicode_data_ready().
std::vector<ByteSpan> find_words(std::string_view folded);

}  // namespace forethought
