// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include "host/text/fold.h"

namespace forethought {

// Opens the hashtags of a folded text into their words, by the capitals of the original and by
// underscores: "#MyPatientJohn" reads "#my patient john", "#GPLife" "#gp life", "#my_patient"
// "#my patient". Abbreviations and the digits after a word stay whole: "#NHS111", "#GPs".
// `addresses` are left alone.
void open_hashtags(std::string_view original, const std::vector<ByteSpan>& addresses,
                   Folded& folded);

}  // namespace forethought
