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

// The count that stands for the rules that the program comes with.
constexpr int kShipped = 0;
std::string rules_name(int count);

// made_posts() for that many rules; for the shipped ones those of a hundred.
std::vector<std::string> posts_for(int count, int posts, std::size_t size);

}  // namespace forethought
