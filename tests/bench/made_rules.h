// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "host/rules/reader.h"

namespace forethought {

// A pack of so many rules made up from syllables, in the shapes that people's own rules have: one
// word, two in a row, a word with endings, advice about a word, three in a row with a word between.
// The same number gives the same bytes.
std::vector<RuleFile> made_rules(int count);

// Posts of `size` ASCII characters, each of which one of made_rules(count) finds something in.
std::vector<std::string> made_posts(int count, int posts, std::size_t size);

}  // namespace forethought
